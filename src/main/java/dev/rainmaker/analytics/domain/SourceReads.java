package dev.rainmaker.analytics.domain;

import dev.rainmaker.analytics.LeadCost;
import dev.rainmaker.analytics.SourceFigures;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.money.Money;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads the figures of the sources: three statements, whatever the number of prospects and sources. */
@ApplicationScoped
class SourceReads {
    /** One line for each source and quarter of an hour, the grid of all time zones, so that days are those of the company. */
    private static final String OUTCOMES = """
            SELECT o.source,
                CONCAT(DATE_FORMAT(o.prospect_created_at, '%Y-%m-%dT%H:'),
                    LPAD(FLOOR(MINUTE(o.prospect_created_at) / 15) * 15, 2, '0')) AS since,
                COUNT(*) AS prospects,
                SUM(CASE WHEN o.contacted_at IS NULL THEN 0 ELSE 1 END) AS contacted,
                SUM(CASE WHEN o.replied_at IS NULL THEN 0 ELSE 1 END) AS replied,
                SUM(CASE WHEN o.reached >= 4 THEN 1 ELSE 0 END) AS qualified,
                SUM(CASE WHEN o.accepted > 0 THEN 1 ELSE 0 END) AS won
            FROM v_prospect_outcomes o
            WHERE o.prospect_created_at >= ? AND o.prospect_created_at < ?
            GROUP BY o.source, since""";

    private static final String BOOKED = """
            SELECT p.source, d.currency, SUM(d.total_minor) AS minor
            FROM prospect p JOIN proposal d ON d.prospect_id = p.id AND d.status = 'ACCEPTED'
            WHERE p.archived = FALSE AND p.created_at >= ? AND p.created_at < ?
            GROUP BY p.source, d.currency""";

    private static final String AGENTS = """
            SELECT CONCAT('hunt:', h.id) AS source, SUM(s.cost_micros) AS micros
            FROM hunt h JOIN workflow_step s ON s.run_id = h.run_id
            WHERE h.created_at >= ? AND h.created_at < ?
            GROUP BY h.id HAVING COUNT(s.cost_micros) = COUNT(*)""";

    private static final int MOST = 200;

    private final Pool database;
    private final LeadCosts costs;
    private final ZoneId zone;

    SourceReads(Pool database, LeadCosts costs, CompanyConfig company) {
        this.database = database;
        this.costs = costs;
        this.zone = ZoneId.of(company.timeZone());
    }

    /** Counts of one source, as they are added up over its times. */
    private static final class Tally {
        private final Map<LocalDate, Long> arrivals = new HashMap<>();
        private long prospects;
        private long contacted;
        private long replied;
        private long qualified;
        private long won;

        void add(Row row, ZoneId zone) {
            var day = LocalDateTime.parse(row.getString("since"))
                    .atOffset(ZoneOffset.UTC)
                    .atZoneSameInstant(zone)
                    .toLocalDate();
            arrivals.merge(day, row.getLong("prospects"), Long::sum);
            prospects += row.getLong("prospects");
            contacted += row.getLong("contacted");
            replied += row.getLong("replied");
            qualified += row.getLong("qualified");
            won += row.getLong("won");
        }
    }

    Uni<List<SourceFigures>> figures(LocalDate from, LocalDate until) {
        var within = Tuple.of(
                SqlTime.of(from.atStartOfDay(zone).toInstant()),
                SqlTime.of(until.plusDays(1).atStartOfDay(zone).toInstant()));
        return Uni.combine()
                .all()
                .unis(
                        rows(OUTCOMES, within),
                        rows(BOOKED, within),
                        rows(AGENTS, within),
                        costs.overlapping(from, until))
                .asTuple()
                .map(read -> figures(
                        tallies(read.getItem1()),
                        booked(read.getItem2()),
                        read.getItem3().stream()
                                .collect(
                                        Collectors.toMap(row -> row.getString("source"), row -> row.getLong("micros"))),
                        read.getItem4().stream().collect(Collectors.groupingBy(LeadCost::source)),
                        from,
                        until));
    }

    private Uni<List<Row>> rows(String sql, Tuple values) {
        return database.preparedQuery(sql).execute(values).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .toList());
    }

    private Map<String, Tally> tallies(List<Row> rows) {
        var tallies = new HashMap<String, Tally>();
        rows.forEach(row -> tallies.computeIfAbsent(row.getString("source"), source -> new Tally())
                .add(row, zone));
        return tallies;
    }

    private static Map<String, List<Money>> booked(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getString("source"),
                        TreeMap::new,
                        Collectors.mapping(
                                row -> new Money(row.getLong("minor"), row.getString("currency")),
                                Collectors.toList())));
    }

    private static List<SourceFigures> figures(
            Map<String, Tally> tallies,
            Map<String, List<Money>> booked,
            Map<String, Long> agents,
            Map<String, List<LeadCost>> costs,
            LocalDate from,
            LocalDate until) {
        var sources = new HashSet<>(tallies.keySet());
        sources.addAll(costs.keySet());
        return sources.stream()
                .map(source -> {
                    var tally = tallies.getOrDefault(source, new Tally());
                    return new SourceFigures(
                            source,
                            tally.prospects,
                            tally.contacted,
                            tally.replied,
                            tally.qualified,
                            tally.won,
                            booked.getOrDefault(source, List.of()),
                            CostOfDays.sum(costs.getOrDefault(source, List.of()), tally.arrivals, from, until),
                            agents.get(source));
                })
                .sorted(Comparator.comparingLong(SourceFigures::prospects)
                        .reversed()
                        .thenComparing(SourceFigures::source))
                .limit(MOST)
                .toList();
    }
}
