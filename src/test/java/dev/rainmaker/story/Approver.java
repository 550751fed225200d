package dev.rainmaker.story;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** An owner who looks at the queue again and again and approves what waits there. */
final class Approver implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Approver.class);
    private static final long LOOK_EVERY_NANOS = 200_000_000;

    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicInteger approved = new AtomicInteger();
    private final Thread thread;

    Approver(House house) {
        thread = Thread.ofVirtual().start(() -> {
            while (open.get()) {
                look(house);
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
        });
    }

    private void look(House house) {
        var waiting = house.get("/api/v1/approvals?state=pending&size=50");
        var ids = waiting.<String>getList("items.id");
        var fingerprints = waiting.<String>getList("items.fingerprint");
        for (int i = 0; i < ids.size(); i++) {
            int status = house.approve(ids.get(i), fingerprints.get(i));
            if (status == 200) {
                approved.incrementAndGet();
            } else {
                LOG.infof("story: approval answered %d", status);
            }
        }
    }

    int count() {
        return approved.get();
    }

    @Override
    public void close() {
        open.set(false);
        try {
            thread.join(5_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
