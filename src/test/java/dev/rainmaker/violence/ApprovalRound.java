package dev.rainmaker.violence;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The owner looks at the queues again and again, approves what waits there, answers what is asked, and tries again
 * what lost its process too often.
 */
final class ApprovalRound implements AutoCloseable {
    private static final long LOOK_EVERY_NANOS = 150_000_000;

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger retried = new AtomicInteger();
    private final Thread thread;
    private volatile boolean open = true;

    ApprovalRound(Office office) {
        thread = Thread.ofVirtual().start(() -> {
            while (open) {
                try {
                    office.approveAll();
                    retried.addAndGet(office.retryLost());
                    office.confirmComplaints();
                } catch (RuntimeException | AssertionError failure) {
                    failures.add(failure);
                }
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
        });
    }

    /** What went wrong while looking; approving is the owner's act and never fails because a worker died. */
    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    /** Runs that were given to a person since their process died at each try, and that the person tried again. */
    int retried() {
        return retried.get();
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
