package dev.rainmaker.autonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.approvals.ApprovalRefused;
import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.approvals.ApprovalTopic;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.approvals.EmailToSend;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.security.Actor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A complaint, requests and uses at the same moment, on connections of their own: after the demotion the rule decides nothing. */
@QuarkusTest
class DemotionRaceTest {
    private static final Actor WRITER = Actor.agent("conversation");
    private static final String CELL = "answer.graduation.unknown";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Whoever announces holds the rule, so that the log's order is that of the commits. */
    private static final String YES_AFTER_DEMOTION =
            "SELECT COUNT(*) FROM event_log e JOIN autonomy_case c ON c.approval_id = e.subject WHERE c.cell = '" + CELL
                    + "' AND e.type = 'approval.decided' AND e.facts LIKE '%approved%' AND e.seq >"
                    + " (SELECT MAX(d.seq) FROM event_log d WHERE d.type = 'autonomy.demoted' AND d.subject = '" + CELL
                    + "')";

    private static final int ROUNDS = 12;
    private static final int AT_ONCE = 5;

    @Inject
    DataSource database;

    @Inject
    ApprovalsApi approvals;

    @Inject
    AutonomyApi autonomy;

    @Inject
    Ids ids;

    @Test
    void noYesOfTheRuleIsLeftAfterItsDemotion() throws Exception {
        // Given
        var people = IntStream.rangeClosed(0, AT_ONCE)
                .mapToObj(number -> Rules.prospect("graduation"))
                .toList();
        var complains = people.getFirst();
        var another = Rules.prospect("graduation");
        int asked = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Rules.put(database, CELL, CellMode.ON);
            var sent = redeemable(ask(complains));
            Reactive.await(() -> approvals.redeem(sent.id(), EmailToSend.class, "send"));
            var earlier = redeemable(ask(another));
            var work = new ArrayList<Callable<Object>>();
            work.add(() -> Reactive.await(() -> autonomy.harmed(complains, Harm.COMPLAINT, "race", WRITER)));
            work.add(() -> use(earlier));
            people.stream().skip(1).forEach(person -> work.add(() -> ask(person)));
            // When
            together(work);
            // Then
            asked += work.size();
            assertThat(Reactive.await(() -> autonomy.cell(CELL)).mode()).isEqualTo(CellMode.OFF);
            assertThat(rows("status = 'APPROVED' AND used_by IS NULL"))
                    .as("unused yeses")
                    .isZero();
            assertThat(rows("status = 'PENDING' AND used_by IS NOT NULL"))
                    .as("taken back although used")
                    .isZero();
            await("everything is told").atMost(PATIENCE).until(() -> count("SELECT COUNT(*) FROM outbox") == 0);
            assertThat(count(YES_AFTER_DEMOTION))
                    .as("yeses behind the demotion")
                    .isZero();
        }
        assertThat(asked).isEqualTo(ROUNDS * (AT_ONCE + 2));
    }

    /** A use that loses the race fails; one that wins is a message on its way. */
    private Object use(ApprovalRequest request) {
        try {
            return Reactive.await(() -> approvals.redeem(request.id(), EmailToSend.class, "send"));
        } catch (ApprovalRefused | PersistenceException lost) {
            return lost;
        }
    }

    private static void together(List<Callable<Object>> work) throws Exception {
        var start = new CyclicBarrier(work.size());
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var all = work.stream()
                    .<Callable<Object>>map(one -> () -> {
                        start.await();
                        return one.call();
                    })
                    .toList();
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        }
    }

    /** Tried again as a run's step is, when the database gave way to somebody else. */
    private ApprovalRequest ask(String prospect) {
        for (int tries = 1; ; tries++) {
            try {
                return Reactive.await(() -> approvals.request(
                        Rules.request(prospect, ids.next(), ApprovalTopic.ANSWER, "Thank you."), WRITER));
            } catch (PersistenceException lost) {
                if (tries == 5) {
                    throw lost;
                }
            }
        }
    }

    private ApprovalRequest redeemable(ApprovalRequest request) throws SQLException {
        assertThat(request.rule()).isNotNull();
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "UPDATE approval_request SET usable_from = requested_at WHERE id = ?")) {
            update.setString(1, request.id().value());
            update.executeUpdate();
        }
        return request;
    }

    private long rows(String condition) throws SQLException {
        return count(
                "SELECT COUNT(*) FROM approval_request a JOIN autonomy_case c ON c.approval_id = a.id WHERE c.cell = '"
                        + CELL + "' AND a." + condition.replace("AND used", "AND a.used"));
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
