package dev.rainmaker.prospects.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.platform.paging.PageRequest;
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
        PlanRows.add(database);
    }

    @AfterEach
    void gone() throws SQLException {
        PlanRows.remove(database);
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
                    scans.addAll(scans(query.page(PageRequest.of(page, 20, sort))));
                }
            }
            var query = ProspectQuery.of(filter, null, INDEX);
            scans.addAll(scans(query.count()));
            scans.addAll(scans(query.afterId("00p1an" + "0".repeat(20), 500)));
            if (query.words() != null) {
                scans.addAll(scans(query.matches(100)));
                scans.addAll(scans(query.pageOfFew(PageRequest.of(0, 20, null))));
                scans.addAll(scans(query.countOfFew()));
                scans.addAll(scans(query.countOfMany(100)));
            }
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
            scans.addAll(scans(new Sql(sql, List.of("0".repeat(64), "1".repeat(64)))));
        }
        return scans;
    }

    private static ProspectFilter filter(
            Set<ProspectStatus> statuses, ProspectType type, String words, String source, String user, Boolean review) {
        return new ProspectFilter(statuses, type, words, source, user, review);
    }

    /** Plan lines with a full scan; the derived table of one page's ids is none. */
    private List<String> scans(Sql sql) {
        var plan =
                Reactive.await(() -> pool.preparedQuery("EXPLAIN " + sql.text()).execute(Tuple.from(sql.values())));
        var scans = new ArrayList<String>();
        for (Row line : plan) {
            var table = line.getString("table");
            if ("ALL".equals(line.getString("type")) && table != null && !table.startsWith("<")) {
                scans.add(sql + ": " + table);
            }
        }
        return scans;
    }
}
