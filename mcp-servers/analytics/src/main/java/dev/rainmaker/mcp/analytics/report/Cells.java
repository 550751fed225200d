package dev.rainmaker.mcp.analytics.report;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;

/** Cells of a row; sums come as decimals from one database and as integers from another. */
final class Cells {
    private Cells() {}

    /** 0 when there is none. */
    static long number(Row row, String column) {
        return row.getValue(column) instanceof Number number ? number.longValue() : 0;
    }

    /** Null when there is none. */
    static BigDecimal decimal(Row row, String column) {
        return row.getValue(column) instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    /** Null when there is none. */
    static Instant instant(Row row, String column) {
        var at = row.getLocalDateTime(column);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
