package dev.rainmaker.workflow.timer;

import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.event.DomainEvent;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.timer.FiredTimer;
import dev.rainmaker.platform.timer.TimerHandler;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;

/** Timers of the kind "test": each firing is an event in the database, so that what was rolled back does not count. */
@ApplicationScoped
public class TestTimers implements TimerHandler {
    static final String KIND = "test";

    private final Outbox outbox;
    private final Map<String, List<Instant>> next = new ConcurrentHashMap<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Map<String, LongConsumer> strokes = new ConcurrentHashMap<>();
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();

    TestTimers(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A firing that stayed. */
    record Fired(String subject, Instant due) implements DomainEvent {
        @Override
        public String type() {
            return "test.fired";
        }

        @Override
        public String topic() {
            return topicOf(subject);
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("due", due.toString());
        }
    }

    static String topicOf(String subject) {
        return "timer-test:" + subject;
    }

    /** When the timer fires again after each of its first firings. */
    void again(String subject, Instant... times) {
        next.put(subject, new CopyOnWriteArrayList<>(times));
    }

    /** The first firings fail after they have written their event. */
    void fails(String subject, int times) {
        failures.put(subject, times);
    }

    /** In the middle of the first firing this is called with the number of the connection that its transaction is on. */
    void meets(String subject, LongConsumer stroke) {
        strokes.put(subject, stroke);
    }

    int tries(String subject) {
        return tries.getOrDefault(subject, 0);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Optional<Instant>> fire(FiredTimer timer) {
        int tried = tries.merge(timer.subject(), 1, Integer::sum);
        return outbox.add(new Fired(timer.subject(), timer.due()))
                .call(() -> met(timer))
                .map(done -> {
                    if (tried <= failures.getOrDefault(timer.subject(), 0)) {
                        throw new IllegalStateException("fails on purpose");
                    }
                    var later = next.getOrDefault(timer.subject(), List.of());
                    return later.isEmpty() ? Optional.empty() : Optional.of(later.removeFirst());
                });
    }

    private Uni<?> met(FiredTimer timer) {
        var stroke = strokes.remove(timer.subject());
        if (stroke == null) {
            return Uni.createFrom().voidItem();
        }
        var here = Vertx.currentContext();
        return NativeSql.rows("SELECT CONNECTION_ID(), 1", List.of()).flatMap(rows -> Uni.createFrom()
                .emitter(answer -> Infrastructure.getDefaultWorkerPool().execute(() -> {
                    stroke.accept(((Number) rows.getFirst()[0]).longValue());
                    here.runOnContext(back -> answer.complete(null));
                })));
    }
}
