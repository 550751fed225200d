package dev.rainmaker.violence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** One kill, what it hit, and how long it took until others had taken over. */
final class Strike {
    private static final long LOOK_EVERY_NANOS = 20_000_000;
    private static final Duration HOPELESS = Duration.ofSeconds(120);

    private final int number;
    private final Strikes.Moment moment;
    private final String unanswered;
    private final boolean effectBegun;
    private final List<EngineRows.Held> held;
    private final long at = System.nanoTime();
    private CompletableFuture<Duration> recovery;

    /**
     * @param unanswered tool whose call was on the wire when the worker died; null when none was waited for
     * @param effectBegun whether the ledger says after the death that an effect was begun and has not ended
     * @param held runs that the dead worker held
     */
    Strike(int number, Strikes.Moment moment, String unanswered, boolean effectBegun, List<EngineRows.Held> held) {
        this.number = number;
        this.moment = moment;
        this.unanswered = unanswered;
        this.effectBegun = effectBegun;
        this.held = held;
    }

    void measure(Site site, String worker) {
        recovery = CompletableFuture.supplyAsync(
                () -> {
                    try (var rows = new EngineRows(site.connection())) {
                        while (!rows.heldBy(worker).isEmpty() && sinceDeath().compareTo(HOPELESS) < 0) {
                            LockSupport.parkNanos(LOOK_EVERY_NANOS);
                        }
                        return sinceDeath();
                    } catch (SQLException failure) {
                        throw new IllegalStateException(failure);
                    }
                },
                Executors.newVirtualThreadPerTaskExecutor());
    }

    private Duration sinceDeath() {
        return Duration.ofNanos(System.nanoTime() - at);
    }

    int number() {
        return number;
    }

    Strikes.Moment moment() {
        return moment;
    }

    List<EngineRows.Held> held() {
        return held;
    }

    /** Whether it landed between an effect's start and its end, by the ledger or by the wire. */
    boolean inEffect() {
        return effectBegun || unanswered != null;
    }

    /** What it landed in, for the report. */
    String where() {
        if (unanswered != null) {
            return unanswered + (moment == Strikes.Moment.CALL_ON_ITS_WAY ? " not arrived" : " done, not answered");
        }
        return effectBegun ? "effect begun" : "between effects";
    }

    /** Time until nobody's run was left with the dead worker. */
    Duration recovery() {
        return recovery.join();
    }
}
