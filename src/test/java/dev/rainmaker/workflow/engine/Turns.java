package dev.rainmaker.workflow.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a test decide in which order actors take their next act on the database. An actor asks before each act; it may go when
 * the test gives it a turn, or freely once {@link #open} was called.
 */
final class Turns {
    private record Actor(Semaphore arrivals, Map<Integer, CompletableFuture<Void>> gates) {}

    private final Map<String, Actor> actors = new ConcurrentHashMap<>();
    private final Map<String, Integer> given = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private volatile boolean open;

    /** Done when the actor may take its next act. */
    CompletableFuture<Void> ask(String name) {
        int number = asked.merge(name, 1, Integer::sum);
        var gate = gate(name, number);
        actor(name).arrivals().release();
        if (open) {
            gate.complete(null);
        }
        return gate;
    }

    /** The actor has nothing more to do. */
    void finished(String name) {
        actor(name).arrivals().release();
    }

    /** Waits until the actor asks for the first time. */
    void awaitFirst(String name) throws InterruptedException {
        if (!actor(name).arrivals().tryAcquire(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + " never asked");
        }
    }

    /**
     * Lets the actor take one act and waits until it is done with it.
     *
     * @return false when it is not: it waits for a lock that another actor holds
     */
    boolean give(String name, Duration patience) throws InterruptedException {
        gate(name, given.merge(name, 1, Integer::sum)).complete(null);
        return actor(name).arrivals().tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Everybody goes on without asking. */
    void open() {
        open = true;
        actors.values().forEach(actor -> actor.gates().values().forEach(gate -> gate.complete(null)));
    }

    private CompletableFuture<Void> gate(String name, int number) {
        return actor(name).gates().computeIfAbsent(number, _ -> new CompletableFuture<>());
    }

    private Actor actor(String name) {
        return actors.computeIfAbsent(name, _ -> new Actor(new Semaphore(0), new ConcurrentHashMap<>()));
    }
}
