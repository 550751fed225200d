package dev.rainmaker.mcp.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;

/** Reads the counts of {@code v_metrics}. */
@ApplicationScoped
class MetricsReader {
    private final Views views;

    MetricsReader(Views views) {
        this.views = views;
    }

    Metrics read() {
        var counts = new HashMap<String, Long>();
        for (var row : views.select("SELECT metric, value FROM v_metrics")) {
            if (row.getValue(1) instanceof Number number) {
                counts.put(row.getString(0), number.longValue());
            }
        }
        return Metrics.of(counts);
    }
}
