package dev.rainmaker.dates.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.dates.DateResourceId;
import dev.rainmaker.platform.worker.Reactive;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The statements of the board, as the driver sends them, over 20,000 holds of 2,000 days: none may read a whole table. */
@QuarkusTest
class DatePlansTest {
    private static final String RESOURCE = "0000000000000000000000p1an";
    private static final String NUMBERS = "SELECT a.n + 10 * b.n + 100 * c.n + 1000 * d.n AS n FROM (" + digits()
            + ") a, (" + digits() + ") b, (" + digits() + ") c, (" + digits() + ") d";

    @Inject
    Pool pool;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void manyRows() throws SQLException {
        run("INSERT INTO date_day (resource_id, day, turn, closed_kind, closed_reason)"
                + " SELECT '" + RESOURCE + "', DATE '2031-01-01' + INTERVAL x.n DAY, 0,"
                + " IF(x.n % 50 = 0, 'HOLIDAY', NULL), 'plan' FROM (" + NUMBERS + ") x WHERE x.n < 2000");
        for (int half = 0; half < 2; half++) {
            run("INSERT INTO date_hold (id, version, resource_id, day, prospect_id, proposal_id, status, live,"
                    + " position, placed_by, placed_at, client_signed) SELECT CONCAT('p1an" + half
                    + "', LPAD(x.n, 21, '0')), 0, '"
                    + RESOURCE + "', DATE '2031-01-01' + INTERVAL (x.n % 2000) DAY, CONCAT('p1an" + half
                    + "', LPAD(x.n, 21, '0')), CONCAT('p1an', LPAD(x.n, 22, '0')), IF(x.n % 3 = 0, 'EXPIRED',"
                    + " 'HELD'), IF(x.n % 3 = 0, NULL, TRUE), IF(x.n % 3 = 0, NULL, 1 + FLOOR(x.n / 2000) + 10"
                    + " * " + half
                    + "), 'plan', '2030-01-01', FALSE FROM (" + NUMBERS + ") x");
        }
        run("ANALYZE TABLE date_hold, date_day");
    }

    @AfterEach
    void gone() throws SQLException {
        run("DELETE FROM date_hold WHERE resource_id = '" + RESOURCE + "'");
        run("DELETE FROM date_day WHERE resource_id = '" + RESOURCE + "'");
    }

    @Test
    void noStatementOfTheBoardReadsAWholeTable() {
        // Given
        var from = LocalDate.parse("2033-05-30");
        var to = LocalDate.parse("2033-07-03");
        var prospect = "p1an0" + "0".repeat(18) + "777";
        var statements = Map.<String, List<Object>>of(
                DateBoardReads.COUNTS,
                List.of(from, to),
                DateBoardReads.CLOSED,
                List.of(from, to),
                DayTurns.HOLIDAYS,
                List.of(RESOURCE, from, to),
                DateHoldRepository.LIVE,
                List.of(from, RESOURCE),
                DateHoldRepository.liveWith("prospect_id"),
                List.of(prospect),
                DateHoldRepository.liveWith("proposal_id"),
                List.of("p1an" + "0".repeat(19) + "777"),
                new DateClosures.Days(List.of(new DateResourceId(RESOURCE)), from, to).held(),
                List.of(RESOURCE, from, to),
                DateResources.DAYS_IN_LINE,
                List.of(RESOURCE, from),
                "SELECT * FROM date_hold WHERE prospect_id = ? ORDER BY id DESC LIMIT 20",
                List.of(prospect),
                "SELECT * FROM date_hold WHERE status = ? ORDER BY id DESC LIMIT 20",
                List.of("HELD"));
        // When
        var scans = new ArrayList<String>();
        statements.forEach((sql, values) -> scans.addAll(scans(sql, values)));
        // Then
        assertThat(scans).isEmpty();
    }

    private List<String> scans(String sql, List<Object> values) {
        var plan = Reactive.await(() -> pool.preparedQuery("EXPLAIN " + sql).execute(Tuple.from(values)));
        var scans = new ArrayList<String>();
        for (Row line : plan) {
            if ("ALL".equals(line.getString("type"))) {
                scans.add(sql + ": " + line.getString("table"));
            }
        }
        return scans;
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String digits() {
        return "SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
                + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9";
    }
}
