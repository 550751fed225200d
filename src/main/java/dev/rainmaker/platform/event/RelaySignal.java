package dev.rainmaker.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells this process' relay that there may be something to move, without waiting for its next look. */
@ApplicationScoped
public class RelaySignal {
    private final Semaphore work = new Semaphore(0);

    void soon() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Returns when there may be work or the time is over. */
    void await(long millis) throws InterruptedException {
        work.tryAcquire(millis, TimeUnit.MILLISECONDS);
        work.drainPermits();
    }
}
