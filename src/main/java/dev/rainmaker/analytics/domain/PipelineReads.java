package dev.rainmaker.analytics.domain;

import dev.rainmaker.analytics.PipelineStage;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.prospects.ProspectStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads the pipeline from {@code v_pipeline}. Prospects without a deal count in the row of the company's currency. */
@ApplicationScoped
class PipelineReads {
    private static final String ROWS = "SELECT status, prospects, value_minor, currency FROM v_pipeline";

    private record Sum(long count, long minor) {
        Sum plus(Sum other) {
            return new Sum(count + other.count, Math.addExact(minor, other.minor));
        }
    }

    private final Pool database;
    private final CompanyConfig company;

    PipelineReads(Pool database, CompanyConfig company) {
        this.database = database;
        this.company = company;
    }

    Uni<List<PipelineStage>> stages() {
        return database.query(ROWS).execute().map(this::stages);
    }

    private List<PipelineStage> stages(RowSet<Row> rows) {
        var sums = new EnumMap<ProspectStatus, Map<String, Sum>>(ProspectStatus.class);
        Arrays.stream(ProspectStatus.values())
                .forEach(status -> sums.put(status, new TreeMap<>(Map.of(company.currency(), new Sum(0, 0)))));
        for (var row : rows) {
            var status = ProspectStatus.valueOf(row.getString(0).toUpperCase(Locale.ROOT));
            var currency = row.getString(3) == null ? company.currency() : row.getString(3);
            sums.get(status).merge(currency, new Sum(row.getLong(1), row.getLong(2)), Sum::plus);
        }
        return sums.entrySet().stream()
                .flatMap(status -> status.getValue().entrySet().stream()
                        .map(sum -> new PipelineStage(
                                status.getKey(),
                                sum.getValue().count(),
                                sum.getValue().minor(),
                                sum.getKey())))
                .toList();
    }
}
