package dev.rainmaker.realtime;

import io.quarkus.websockets.next.CloseReason;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A bounded number of messages on their way to one client, in order. A client that does not keep up is closed: it comes again
 * and asks for what it missed.
 */
final class Outlet {
    /** Sent to a client that is too slow ("try again later"). */
    static final CloseReason TOO_SLOW = new CloseReason(1013, "too slow; come again with afterSeq");

    private final Wire wire;
    private final Semaphore room;
    private final AtomicBoolean closed = new AtomicBoolean();

    Outlet(Wire wire, int capacity) {
        this.wire = wire;
        this.room = new Semaphore(capacity);
    }

    /** Sends, or closes the connection when there is no room. Never blocks. */
    void offer(String text) {
        if (!closed.get()) {
            if (room.tryAcquire()) {
                send(text);
            } else {
                close(TOO_SLOW);
            }
        }
    }

    /** Sends as soon as there is room; closes the connection when there is none in time. For virtual threads. */
    void put(String text, Duration patience) throws InterruptedException {
        if (!closed.get()) {
            if (room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                send(text);
            } else {
                close(TOO_SLOW);
            }
        }
    }

    void close(CloseReason reason) {
        if (closed.compareAndSet(false, true)) {
            wire.close(reason);
        }
    }

    boolean closed() {
        return closed.get();
    }

    private void send(String text) {
        wire.send(text).subscribe().with(sent -> room.release(), failure -> close(CloseReason.ABNORMAL));
    }
}
