package dev.rainmaker.mcp.database;

import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.sqlclient.data.Numeric;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Turns rows of the driver into what JSON can carry; keeps count of what it had to shorten. */
final class Cells {
    private static final int LONGEST_CELL = 2_000;
    private static final int ALL_CHARACTERS = 200_000;

    private int characters;
    private boolean shortened;

    boolean shortened() {
        return shortened;
    }

    /** Whether another row still fits into an answer. */
    boolean hasRoom() {
        shortened |= characters > ALL_CHARACTERS;
        return characters <= ALL_CHARACTERS;
    }

    List<Object> of(Row row) {
        var cells = new ArrayList<Object>();
        for (var i = 0; i < row.size(); i++) {
            cells.add(cell(row.getValue(i)));
        }
        return cells;
    }

    private Object cell(Object value) {
        return switch (value) {
            case null -> null;
            case Numeric number -> number.bigDecimalValue();
            case BigDecimal _, Number _, Boolean _ -> value;
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC).toString();
            case Buffer bytes -> text(HexFormat.of().formatHex(bytes.getBytes()));
            case Object[] many -> text(Arrays.toString(many));
            default -> text(value.toString());
        };
    }

    private String text(String text) {
        var kept = text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
        shortened |= kept.length() < text.length();
        characters += kept.length();
        return kept;
    }
}
