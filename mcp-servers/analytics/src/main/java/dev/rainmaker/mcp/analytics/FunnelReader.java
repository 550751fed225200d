package dev.rainmaker.mcp.analytics;

import dev.rainmaker.mcp.analytics.Funnel.Stage;
import dev.rainmaker.mcp.analytics.Funnel.Value;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts prospects and adds up their deals by status. Without dates from {@code v_pipeline}; with dates the prospects that
 * were created from (inclusive) to (exclusive), from {@code v_prospects}. A prospect's deal is its newest open
 * or accepted proposal ({@code v_prospect_value}), so that earlier and refused proposals do not count beside it.
 */
@ApplicationScoped
class FunnelReader {
    /** Status machine of a prospect, in order. */
    private static final List<String> STATUSES =
            List.of("discovered", "enriched", "contacted", "interested", "qualified", "converted", "lost");

    private static final String PIPELINE = "SELECT status, prospects, value_minor, currency FROM v_pipeline";
    private static final String COUNTS =
            "SELECT status, COUNT(*) FROM v_prospects WHERE created_at >= ? AND created_at < ? GROUP BY status";
    private static final String VALUES = "SELECT p.status, 0, SUM(d.value_minor), d.currency FROM v_prospects p"
            + " JOIN v_prospect_value d ON d.prospect_id = p.prospect_id WHERE p.created_at >= ? AND p.created_at < ?"
            + " GROUP BY p.status, d.currency";
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final Views views;

    FunnelReader(Views views) {
        this.views = views;
    }

    Funnel read(Optional<Instant> from, Optional<Instant> to) {
        var stages = new LinkedHashMap<String, Sums>();
        STATUSES.forEach(status -> stages.put(status, new Sums()));
        if (from.isEmpty() && to.isEmpty()) {
            views.select(PIPELINE).forEach(row -> sums(stages, row).count(row).value(row));
        } else {
            Object[] range = {utc(from.orElse(FIRST)), utc(to.orElse(LAST))};
            views.select(COUNTS, range).forEach(row -> sums(stages, row).count(row));
            views.select(VALUES, range).forEach(row -> sums(stages, row).value(row));
        }
        return new Funnel(stages.entrySet().stream()
                .map(stage -> stage.getValue().toStage(stage.getKey()))
                .toList());
    }

    private static Sums sums(Map<String, Sums> stages, Row row) {
        return stages.computeIfAbsent(row.getString(0), _ -> new Sums());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** What adds up for one status; rows of one status differ in their currency. */
    private static final class Sums {
        private long count;
        private final Map<String, Long> byCurrency = new TreeMap<>();

        Sums count(Row row) {
            count += number(row, 1);
            return this;
        }

        Sums value(Row row) {
            var currency = row.getString(3);
            if (currency != null && number(row, 2) != 0) {
                byCurrency.merge(currency, number(row, 2), Long::sum);
            }
            return this;
        }

        Stage toStage(String status) {
            return Stage.of(
                    status,
                    count,
                    byCurrency.entrySet().stream()
                            .map(sum -> new Value(sum.getKey(), sum.getValue()))
                            .toList());
        }

        private static long number(Row row, int column) {
            return row.getValue(column) instanceof Number number ? number.longValue() : 0;
        }
    }
}
