package dev.rainmaker.workflow.engine;

import dev.rainmaker.platform.hint.Hint;
import dev.rainmaker.platform.hint.HintListener;
import dev.rainmaker.platform.hint.Hints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Calls the schedulers of this process and, by a hint, of the others to look for due runs without waiting for their next turn,
 * each at most once per 10 ms. A wake-up
 * inside a transaction becomes visible a little later, so the scheduler then looks a few times.
 */
@ApplicationScoped
public class WakeUps implements HintListener {
    private static final long BETWEEN_MS = 10;
    private static final int WHILE_COMMITTING = 15;

    private final Semaphore asked = new Semaphore(0);
    private final AtomicInteger looks = new AtomicInteger();
    private final Hints others;

    /** @param others where other replicas hear of it */
    WakeUps(Hints others) {
        this.others = others;
    }

    /** Something becomes due with the commit of the current transaction. */
    public void soon() {
        ask(WHILE_COMMITTING);
        others.tell(Hint.RUN_SOON);
    }

    /** Something is due and committed. */
    void now() {
        ask(1);
        others.tell(Hint.RUN_DUE);
    }

    /** Another replica woke a run: as here, but not told any further. */
    @Override
    public void heard(Hint hint) {
        switch (hint) {
            case RUN_SOON -> ask(WHILE_COMMITTING);
            case RUN_DUE -> ask(1);
            case EVENTS -> {}
        }
    }

    private void ask(int times) {
        looks.accumulateAndGet(times, Math::max);
        if (asked.availablePermits() == 0) {
            asked.release();
        }
    }

    /** Passes calls on until the thread is interrupted. */
    void serve(Runnable look) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                asked.acquire();
                while (looks.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    look.run();
                    TimeUnit.MILLISECONDS.sleep(BETWEEN_MS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
