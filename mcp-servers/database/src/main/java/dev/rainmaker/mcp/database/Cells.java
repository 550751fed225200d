package dev.rainmaker.mcp.database;

import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.sqlclient.data.Numeric;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Turns rows of the driver into what JSON can carry, as long as an answer has room for them. */
final class Cells {
    private final int longestAnswer;
    private final int longestCell;
    private long bytes;
    private boolean shortened;

    /**
     * @param longestAnswer in bytes, over all rows
     * @param longestCell in characters
     */
    Cells(int longestAnswer, int longestCell) {
        this.longestAnswer = longestAnswer;
        this.longestCell = longestCell;
    }

    /** Whether a cell was cut. */
    boolean shortened() {
        return shortened;
    }

    /** Adds a row; false, and nothing added, when the answer has no room for it. */
    boolean add(Row row, List<List<Object>> rows) {
        var cells = new ArrayList<Object>();
        for (var i = 0; i < row.size(); i++) {
            cells.add(cell(row.getValue(i)));
        }
        bytes += cells.stream().mapToInt(Cells::size).sum();
        return bytes <= longestAnswer && rows.add(cells);
    }

    private Object cell(Object value) {
        return switch (value) {
            case null -> null;
            case Numeric number -> number.bigDecimalValue();
            case BigDecimal _, Number _, Boolean _ -> value;
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC).toString();
            case Duration time -> time.toString();
            case Buffer buffer ->
                text(HexFormat.of().formatHex(buffer.getBytes(0, Math.min(buffer.length(), longestCell))));
            default -> text(value.toString());
        };
    }

    private String text(String text) {
        if (text.length() <= longestCell) {
            return text;
        }
        shortened = true;
        // not between the halves of a character
        var end = Character.isHighSurrogate(text.charAt(longestCell - 1)) ? longestCell - 1 : longestCell;
        return text.substring(0, end);
    }

    /** With the quotes and the comma of JSON. */
    private static int size(Object cell) {
        return String.valueOf(cell).getBytes(StandardCharsets.UTF_8).length + 3;
    }
}
