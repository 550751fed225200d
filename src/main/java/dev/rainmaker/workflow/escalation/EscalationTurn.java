package dev.rainmaker.workflow.escalation;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.escalation.Escalation.Asked;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.timer.FiredTimer;
import dev.rainmaker.platform.timer.TimerHandler;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import dev.rainmaker.workflow.escalation.EscalationRows.Waiting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody's turn has come: they are asked, in the house, and the next turn is set. Where nobody fills a turn (no assigned
 * seller who may decide it, no manager) it falls to the one after it in its own time.
 */
@ApplicationScoped
class EscalationTurn implements TimerHandler {
    private static final Actor BY = Actor.system("escalation");

    private final EscalationRows rows;
    private final EscalationPlan plan;
    private final EscalationPeople people;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    EscalationTurn(
            EscalationRows rows,
            EscalationPlan plan,
            EscalationPeople people,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.plan = plan;
        this.people = people;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return EscalationService.TIMER;
    }

    @Override
    public Uni<Optional<Instant>> fire(FiredTimer timer) {
        return rows.lock(timer.subject()).flatMap(found -> found.filter(waiting -> waiting.next() != null)
                .map(this::turn)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Instant>> turn(Waiting waiting) {
        var who = waiting.next();
        var next = plan.after(who).orElse(null);
        var nextAt = next == null ? null : plan.turn(next, waiting.beganAt());
        return people.of(who, waiting)
                .flatMap(users -> users.isEmpty()
                        ? rows.next(waiting.id(), next, nextAt)
                        : ask(waiting, who, users, next, nextAt))
                .replaceWith(Optional.ofNullable(nextAt));
    }

    private Uni<Void> ask(Waiting waiting, Asked who, List<String> users, Asked next, Instant nextAt) {
        var item = waiting.item().name().toLowerCase(Locale.ROOT);
        return rows.asked(waiting.id(), who, users.size() == 1 ? users.getFirst() : null, clock.now(), next, nextAt)
                .flatMap(done -> audit.record(
                        BY,
                        item + ".escalated",
                        item,
                        waiting.id(),
                        Map.of("asked", text(waiting.asked())),
                        Map.of("asked", text(who), "to", String.join(",", users))))
                .flatMap(done -> outbox.add(new EscalationRaised(item, waiting.id(), who, users)));
    }

    private static String text(Asked who) {
        return who.name().toLowerCase(Locale.ROOT);
    }
}
