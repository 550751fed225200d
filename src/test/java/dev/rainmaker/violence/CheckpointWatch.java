package dev.rainmaker.violence;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Looks at every checkpoint again and again: none may change or vanish once it was seen. */
final class CheckpointWatch implements AutoCloseable {
    private static final long LOOK_EVERY_NANOS = 400_000_000;

    private final Map<String, String> seen = new HashMap<>();
    private final List<String> broken = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final EngineRows rows;
    private final Thread thread;
    private volatile boolean open = true;

    CheckpointWatch(Site site) throws SQLException {
        rows = new EngineRows(site.connection());
        thread = Thread.ofVirtual().start(() -> {
            while (open) {
                look();
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
        });
    }

    private void look() {
        try {
            var now = rows.checkpoints();
            seen.forEach((key, was) -> {
                if (!was.equals(now.get(key))) {
                    broken.add(key + " was " + was + " is " + now.get(key));
                }
            });
            seen.putAll(now);
            looks.incrementAndGet();
        } catch (SQLException failure) {
            broken.add("could not look: " + failure.getMessage());
        }
    }

    int looks() {
        return looks.get();
    }

    /** Looks a last time; returns what was overwritten, vanished or skipped. */
    List<String> broken() throws SQLException {
        stop();
        look();
        broken.addAll(rows.texts("SELECT CONCAT('gap in ', c.run_id) FROM workflow_checkpoint c JOIN workflow_run r"
                + " ON r.id = c.run_id GROUP BY c.run_id, r.seq"
                + " HAVING MIN(c.seq) <> 0 OR MAX(c.seq) <> r.seq OR COUNT(*) <> r.seq + 1"));
        return List.copyOf(broken);
    }

    private void stop() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws SQLException {
        stop();
        rows.close();
    }
}
