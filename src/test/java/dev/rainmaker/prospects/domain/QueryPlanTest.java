package dev.rainmaker.prospects.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.ProspectFilter;
import dev.rainmaker.prospects.ProspectStatus;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The statements of list and search, as the driver sends them, over 20,000 rows: none may read a whole table. */
@QuarkusTest
class QueryPlanTest {
    private static final int ROWS = 20_000;
    private static final UnaryOperator<String> INDEX = email -> "0".repeat(64);
    private static final List<String> SORTS = List.of(
            "createdAt",
            "-createdAt",
            "updatedAt",
            "-updatedAt",
            "name",
            "-name",
            "score",
            "-score",
            "status",
            "-status",
            "eventDate",
            "-eventDate");

    @Inject
    Pool pool;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void manyRows() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(
                            "INSERT INTO prospect (id, version, type, name, event_type, status, status_rank, score, score_parts,"
                                    + " source, simulated, needs_review, assigned_to, human_fields, archived, sort_name,"
                                    + " sort_event_date, created_at, updated_at) VALUES (?, 0, ?, ?, ?, ?, ?, ?, '{}', 'plan', 0,"
                                    + " ?, ?, '', ?, ?, ?, ?, ?)");
                    var word = connection.prepareStatement(
                            "INSERT INTO prospect_word (word, prospect_id) VALUES (?, ?)")) {
                for (int i = 0; i < ROWS; i++) {
                    var id = String.format("00p1an%020d", i);
                    var status = ProspectStatus.values()[i % 7];
                    var date = java.time.LocalDate.of(2027, 1, 1).plusDays(i % 900);
                    int at = 1;
                    insert.setString(at++, id);
                    insert.setString(at++, ProspectType.values()[i % 2].name());
                    insert.setString(at++, "Person " + i);
                    insert.setString(at++, EventType.values()[i % 6].name());
                    insert.setString(at++, status.name());
                    insert.setInt(at++, status.ordinal());
                    insert.setInt(at++, i % 101);
                    insert.setBoolean(at++, i % 50 == 0);
                    insert.setString(at++, String.format("user%022d", i % 9));
                    insert.setBoolean(at++, i % 20 == 0);
                    insert.setString(at++, "person " + i * 7919L % ROWS);
                    insert.setObject(at++, date);
                    insert.setObject(at++, date.minusDays(400).atTime(i % 24, i % 60));
                    insert.setObject(at, date.minusDays(200).atTime(i % 24, i % 60));
                    insert.addBatch();
                    for (var text : List.of("person", "planword" + i, "planplace" + i % 40)) {
                        word.setString(1, text);
                        word.setString(2, id);
                        word.addBatch();
                    }
                    if (i % 1000 == 999) {
                        insert.executeBatch();
                        word.executeBatch();
                    }
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (var analyse = connection.createStatement()) {
                analyse.execute("ANALYZE TABLE prospect, prospect_word");
            }
        }
    }

    @AfterEach
    void gone() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.createStatement()) {
            delete.execute("DELETE FROM prospect_word WHERE prospect_id LIKE '00p1an%'");
            delete.execute("DELETE FROM prospect WHERE source = 'plan'");
        }
    }

    @Test
    void noStandardListReadsAWholeTable() {
        // Given
        var user = String.format("user%022d", 3);
        var filters = List.of(
                filter(null, null, null, null, null, null),
                filter(Set.of(ProspectStatus.CONTACTED), null, null, null, null, null),
                filter(Set.of(ProspectStatus.CONTACTED, ProspectStatus.LOST), null, null, null, null, null),
                filter(null, ProspectType.COMPANY, null, null, null, null),
                filter(null, null, null, "plan", null, null),
                filter(null, null, null, "import:none", null, null),
                filter(null, null, null, null, user, null),
                filter(null, null, null, null, null, true),
                filter(Set.of(ProspectStatus.LOST), ProspectType.COMPANY, null, null, user, null),
                filter(null, null, "planword77", null, null, null),
                filter(null, null, "pers planplace1", null, null, null),
                filter(Set.of(ProspectStatus.LOST), null, "planp", null, null, null),
                filter(null, null, "somebody@mail.example", null, null, null));
        // When
        var scans = new ArrayList<String>();
        for (var filter : filters) {
            for (var sort : SORTS) {
                var query = ProspectQuery.of(filter, sort, INDEX);
                for (int page : List.of(0, 3)) {
                    scans.addAll(scans(query.page(), query.pageValues(PageRequest.of(page, 20, sort))));
                }
            }
            var query = ProspectQuery.of(filter, null, INDEX);
            scans.addAll(scans(query.count(), query.values()));
            scans.addAll(scans(query.afterId(), query.with("00p1an" + "0".repeat(20), 500)));
        }
        scans.addAll(duplicateScans());
        // Then
        assertThat(scans).isEmpty();
    }

    private List<String> duplicateScans() {
        var scans = new ArrayList<String>();
        for (var column : List.of("email_index", "phone_index", "name_place_index", "domain_index")) {
            var sql = "SELECT " + column + ", MIN(id) FROM prospect WHERE " + column
                    + " IN (?, ?) AND archived = 0 GROUP BY " + column;
            scans.addAll(scans(sql, List.of("0".repeat(64), "1".repeat(64))));
        }
        return scans;
    }

    private static ProspectFilter filter(
            Set<ProspectStatus> statuses, ProspectType type, String words, String source, String user, Boolean review) {
        return new ProspectFilter(statuses, type, words, source, user, review);
    }

    /** Plan lines with a full scan; the derived table of one page's ids is none. */
    private List<String> scans(String sql, List<Object> values) {
        var plan = Reactive.await(() -> pool.preparedQuery("EXPLAIN " + sql).execute(Tuple.from(values)));
        var scans = new ArrayList<String>();
        for (Row line : plan) {
            var table = line.getString("table");
            if ("ALL".equals(line.getString("type")) && table != null && !table.startsWith("<")) {
                scans.add(sql + " " + values + ": " + table);
            }
        }
        return scans;
    }
}
