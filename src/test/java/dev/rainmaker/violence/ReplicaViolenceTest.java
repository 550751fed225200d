package dev.rainmaker.violence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.simulation.persona.Personas;
import dev.rainmaker.violence.Site.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two replicas as processes on one database, frozen and killed while people's journeys go on. What must be true is counted
 * where things arrive: at the mail server, in the calendar's and the storage's folders, on the clients' pages.
 *
 * <p>{@code -Dviolence.kills=200 -Dviolence.journeys=100} makes the long version of it; {@code -Dviolence.report=<file>} writes
 * what it printed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicaViolenceTest {
    private static final int JOURNEYS = Integer.getInteger("violence.journeys", 20);
    private static final int KILLS = Integer.getInteger("violence.kills", 12);
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static Site site;
    private static Office office;
    private static EngineRows rows;
    private static Journeys journeys;

    @BeforeAll
    static void open() throws Exception {
        site = Site.open(folder);
        office = new Office(site.world().port());
        office.setUp();
        rows = new EngineRows(site.connection());
        journeys = new Journeys(office);
        site.replicas(2, KILLS);
    }

    @AfterAll
    static void close() throws SQLException {
        if (rows != null) {
            rows.close();
        }
        if (site != null) {
            site.close();
        }
    }

    @Test
    @Order(1)
    void theDatabaseKeepsWhatItHasConfirmed() throws SQLException {
        // When
        var flush = rows.number("SELECT @@GLOBAL.innodb_flush_log_at_trx_commit");
        // Then
        assertThat(flush).isEqualTo(1);
    }

    @Test
    @Order(2)
    void aWorkerThatStandsStillPastItsLeaseIsRefusedWhenItComesBack() throws Exception {
        // Given
        var frozen = new CompletableFuture<Worker>();
        var awake = new CountDownLatch(1);
        var first = new AtomicBoolean(true);
        site.fates(worker -> (call, onward) -> {
            var answer = onward.pass();
            if (call.tool().equals("send_email") && first.compareAndSet(true, false)) {
                worker.process().freeze();
                frozen.complete(worker);
                awake.await();
            }
            return answer;
        });
        var maya = Personas.all().getFirst().namesake("900", "maya.thornquist+900@mailbox.example");
        var prospect = journeys.start(maya, "Lot 900, Austin, Texas");
        approveUntil("the mail is out, its answer is not", frozen::isDone);
        var run = rows.texts("SELECT id FROM workflow_run WHERE subject_id = ?", prospect)
                .getFirst();
        var fence = fence(run);
        await("another worker takes over").atMost(RECOVERY).until(() -> fence(run) > fence && sentMails(prospect) == 1);
        // When
        frozen.join().process().thaw();
        awake.countDown();
        // Then
        await("it is refused")
                .atMost(RECOVERY)
                .until(() -> frozen.join().process().printed().contains("nothing written run=" + run));
        approveUntil("the journey goes on to its end", () -> "done".equals(status(run)));
        assertThat(received(maya.address())).doesNotHaveDuplicates().hasSize((int) sentMails(prospect));
        assertThat(rows.number(
                        "SELECT COUNT(*) FROM workflow_step WHERE run_id = ? AND node = 'send' AND status = 'done' AND seq ="
                                + " (SELECT MIN(seq) FROM workflow_step WHERE run_id = ? AND node = 'send' AND status = 'done')",
                        run,
                        run))
                .as("the step is written once")
                .isEqualTo(1);
    }

    @Test
    @Order(3)
    void killedWorkersLoseNothingAndRepeatNothing() throws Exception {
        // Given
        long begun = System.nanoTime();
        var strikes = new Strikes(site, rows);
        KillReport report;
        List<Throwable> refused;
        try (var watch = new CheckpointWatch(site);
                var approver = new ApprovalRound(office)) {
            // When
            for (int kill = 0; kill < KILLS; kill++) {
                journeys.startUpTo(Math.min(JOURNEYS, AT_ONCE + (JOURNEYS - AT_ONCE) * kill * 10 / (KILLS * 7)));
                strikes.next();
                site.replace(kill + 2 < KILLS);
            }
            journeys.startUpTo(JOURNEYS);
            await("every journey ends")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(open(rows))
                            .as(ReplicaViolenceTest::stuck)
                            .isZero());
            var broken = watch.broken();
            report = new KillReport(
                    journeys.started(),
                    outcomes(),
                    strikes.done(),
                    Ends.of(site, office, rows),
                    (int) rows.number("SELECT COUNT(*) FROM workflow_checkpoint"),
                    broken,
                    watch.looks(),
                    approver.retried(),
                    Duration.ofNanos(System.nanoTime() - begun),
                    site.longestStart());
            refused = approver.failures();
        }
        // Then
        System.out.println(report.text());
        write(report);
        assertThat(refused).as("approving").isEmpty();
        assertThat(report.outcomes()).containsOnlyKeys("done");
        assertThat(report.ends().counts())
                .allSatisfy(
                        count -> assertThat(count.clean()).as(count::toString).isTrue());
        assertThat(Ends.sent(office).values())
                .as("an approval of its own for each message")
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(report.brokenCheckpoints()).isEmpty();
        assertThat(report.strikes()).hasSize(KILLS);
        assertThat(report.inEffect() * 3).as("kills in an effect, times three").isGreaterThanOrEqualTo(KILLS);
        assertThat(report.longestRecovery()).isLessThanOrEqualTo(RECOVERY);
    }

    private static long open(EngineRows rows) throws SQLException {
        return rows.number("SELECT COUNT(*) FROM workflow_run WHERE status NOT IN ('done', 'failed', 'cancelled')");
    }

    /** Where the journeys stand that do not end. */
    private static String stuck() {
        try {
            return String.join(
                    "\n",
                    rows.texts(
                            "SELECT CONCAT_WS(' ', id, status, node, seq, attempt, waiting_for, due_at, error_code,"
                                    + " error_sentence) FROM workflow_run WHERE status NOT IN ('done', 'failed', 'cancelled')"));
        } catch (SQLException failure) {
            return failure.getMessage();
        }
    }

    private static Map<String, Long> outcomes() throws SQLException {
        var outcomes = new HashMap<String, Long>();
        for (var status : rows.texts("SELECT status FROM workflow_run")) {
            outcomes.merge(status, 1L, Long::sum);
        }
        return outcomes;
    }

    private static void write(KillReport report) throws IOException {
        var file = System.getProperty("violence.report");
        if (file != null) {
            Files.writeString(Path.of(file), KillReport.HEAD + report.text());
        }
    }

    private static void approveUntil(String what, java.util.concurrent.Callable<Boolean> done) {
        await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
            office.approveAll();
            return done.call();
        });
    }

    private static long fence(String run) throws SQLException {
        return rows.number("SELECT fence FROM workflow_run WHERE id = ?", run);
    }

    private static String status(String run) throws SQLException {
        return rows.texts("SELECT status FROM workflow_run WHERE id = ?", run).getFirst();
    }

    private static long sentMails(String prospect) throws SQLException {
        return rows.number(
                "SELECT COUNT(*) FROM message WHERE direction = 'OUT' AND sent_at IS NOT NULL AND prospect_id = ?",
                prospect);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> received(String address) {
        var ids = new ArrayList<>();
        for (var persona : office.personas()) {
            if (address.equals(persona.get("address"))) {
                ((List<Map<String, Object>>) persona.get("mails"))
                        .stream()
                                .filter(mail -> "RECEIVED".equals(mail.get("kind")))
                                .forEach(mail -> ids.add(mail.get("messageId")));
            }
        }
        return ids;
    }
}
