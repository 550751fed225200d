package dev.rainmaker.platform.event;

import dev.rainmaker.platform.hint.Hint;
import dev.rainmaker.platform.hint.HintListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the one follower of the log in this process that a relay, here or in another replica, has just added events. */
@ApplicationScoped
public class LogSignal implements HintListener {
    private final Semaphore grown = new Semaphore(0);

    void tell() {
        if (grown.availablePermits() == 0) {
            grown.release();
        }
    }

    @Override
    public void heard(Hint hint) {
        if (hint == Hint.EVENTS) {
            tell();
        }
    }

    /** Returns when the log may have grown or the time is over. */
    public void await(long millis) throws InterruptedException {
        grown.tryAcquire(millis, TimeUnit.MILLISECONDS);
        grown.drainPermits();
    }
}
