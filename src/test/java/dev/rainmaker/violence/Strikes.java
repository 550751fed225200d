package dev.rainmaker.violence;

import dev.rainmaker.violence.Site.Worker;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Kills workers: at any moment, and lying in wait for the moments that hurt most. Used by one thread. */
final class Strikes {
    /** When a worker is killed. */
    enum Moment {
        /** Anywhere. */
        ANY,
        /** An effect was written into the ledger as begun. */
        EFFECT_BEGUN,
        /** A tool that changes something outside was called, and the call has not arrived. */
        CALL_ON_ITS_WAY,
        /** The tool has done it, and its answer has not come back. */
        ANSWER_ON_ITS_WAY
    }

    private static final Set<String> WRITING = Set.of("send_email", "create_event", "upload_file", "track_event");
    private static final List<Moment> PLAN = List.of(
            Moment.ANSWER_ON_ITS_WAY,
            Moment.EFFECT_BEGUN,
            Moment.ANY,
            Moment.CALL_ON_ITS_WAY,
            Moment.EFFECT_BEGUN,
            Moment.ANY);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONGEST_PAUSE_MS = 1_500;

    private record Ambush(Moment moment, CompletableFuture<Victim> sprung) {}

    private record Victim(Worker worker, Moment moment, String begun, String unanswered) {}

    private final Site site;
    private final EngineRows rows;
    private final Random random = new Random(4);
    private final AtomicReference<Ambush> ambush = new AtomicReference<>();
    private final List<Strike> done = new ArrayList<>();
    /** Runs that were lain in wait for: one whose workers die in the same step each time is rightly given to a person. */
    private final Set<String> struck = new HashSet<>();

    private final Set<String> struckCalls = ConcurrentHashMap.newKeySet();

    Strikes(Site site, EngineRows rows) {
        this.site = site;
        this.rows = rows;
        site.fates(worker -> (call, onward) -> meet(worker, call, onward));
    }

    List<Strike> done() {
        return List.copyOf(done);
    }

    /** Kills one worker and begins to measure how long its runs stay with nobody. */
    Strike next() throws SQLException, IOException {
        var planned = PLAN.get(done.size() % PLAN.size());
        var victim =
                switch (planned) {
                    case ANY -> atAnyMoment();
                    case EFFECT_BEGUN -> inAnEffect();
                    case CALL_ON_ITS_WAY, ANSWER_ON_ITS_WAY -> inACall(planned);
                };
        var held = rows.heldBy(victim.worker().name());
        boolean begun = victim.begun() != null
                && rows.number(
                                "SELECT COUNT(*) FROM side_effect WHERE status = 'started' AND step_key = ?",
                                victim.begun())
                        == 1;
        for (var run : held) {
            begun |= !rows.openEffects(run.run()).isEmpty();
        }
        var strike = new Strike(done.size() + 1, victim.moment(), victim.unanswered(), begun, held);
        done.add(strike);
        strike.measure(site, victim.worker().name());
        return strike;
    }

    private Victim atAnyMoment() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_PAUSE_MS)));
        var working = site.working();
        var worker = working.get(random.nextInt(working.size()));
        site.kill(worker);
        return new Victim(worker, Moment.ANY, null, null);
    }

    private Victim inAnEffect() throws SQLException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            for (var begun : rows.begunEffects()) {
                var worker = site.working().stream()
                        .filter(each -> begun.worker().equals(each.name()))
                        .findFirst();
                if (worker.isPresent() && struck.add(begun.run())) {
                    site.kill(worker.get());
                    return new Victim(worker.get(), Moment.EFFECT_BEGUN, begun.key(), null);
                }
            }
        }
        return atAnyMoment();
    }

    private Victim inACall(Moment moment) {
        var set = new Ambush(moment, new CompletableFuture<>());
        ambush.set(set);
        try {
            return set.sprung().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException nobody) {
            return ambush.compareAndSet(set, null)
                    ? atAnyMoment()
                    : set.sprung().join();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private ToolWire.Answer meet(Worker worker, ToolWire.Call call, ToolWire.Onward onward)
            throws IOException, InterruptedException {
        var set = ambush.get();
        var key = call.arguments().path("idempotency_key").asText();
        if (set == null
                || !WRITING.contains(call.tool())
                || struckCalls.contains(key)
                || !ambush.compareAndSet(set, null)) {
            return onward.pass();
        }
        struckCalls.add(key);
        if (set.moment() == Moment.ANSWER_ON_ITS_WAY) {
            onward.pass();
        }
        site.kill(worker);
        set.sprung().complete(new Victim(worker, set.moment(), null, call.tool()));
        return null;
    }
}
