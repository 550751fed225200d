package dev.rainmaker.dates.domain;

import dev.rainmaker.dates.DateHoldEvent;
import dev.rainmaker.dates.DateHoldStatus;
import dev.rainmaker.dates.domain.LineStory.What;
import dev.rainmaker.platform.event.DomainEvent;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectNotFound;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import dev.rainmaker.security.AuditEntry;
import dev.rainmaker.security.UsersApi;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells of a change in audit, timelines, outbox, and to whoever looks after the prospect; in the change's transaction. */
@ApplicationScoped
class DayStory {
    /** What a seller should know at once. */
    private static final Set<What> NOTICED = EnumSet.of(
            What.MOVED_UP,
            What.CHALLENGED,
            What.CHALLENGE_WON,
            What.CHALLENGE_LOST,
            What.EXPIRED,
            What.WAITING,
            What.WITHOUT_PLACE,
            What.REMINDED);

    private final ProspectsApi prospects;
    private final UsersApi users;
    private final Outbox outbox;
    private final Audit audit;

    DayStory(ProspectsApi prospects, UsersApi users, Outbox outbox, Audit audit) {
        this.prospects = prospects;
        this.users = users;
        this.outbox = outbox;
        this.audit = audit;
    }

    Uni<Void> tell(LineStory story, Actor by) {
        if (story.told().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var entries = new ArrayList<AuditEntry>();
        var events = new ArrayList<DomainEvent>();
        story.told().forEach((hold, what) -> {
            var before = story.before(hold);
            entries.add(new AuditEntry(
                    "date_hold." + text(what),
                    "date_hold",
                    hold.id,
                    before.status() == null ? Map.of() : state(before.status(), before.position()),
                    after(hold)));
            events.add(new DateHoldEvent(text(what), hold.id, hold.prospectId, hold.resourceId, hold.day));
        });
        return audit.record(by, entries)
                .flatMap(done -> Multi.createFrom()
                        .iterable(story.told().entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(each -> timeline(each.getKey(), each.getValue(), by)
                                .flatMap(noted -> notice(each.getKey(), each.getValue(), events)))
                        .collect()
                        .asList())
                .flatMap(done -> outbox.add(events));
    }

    /** Somebody who was removed has no timeline any more. */
    private Uni<Void> timeline(DateHoldEntity hold, What what, Actor by) {
        return prospects
                .note(new ProspectId(hold.prospectId), "date_hold." + text(what), hold.id, by)
                .onFailure(ProspectNotFound.class)
                .recoverWithNull();
    }

    private Uni<Void> notice(DateHoldEntity hold, What what, List<DomainEvent> events) {
        if (!NOTICED.contains(what)) {
            return Uni.createFrom().voidItem();
        }
        var prospect = new ProspectId(hold.prospectId);
        return prospects
                .all(List.of(prospect))
                .flatMap(found ->
                        found.containsKey(prospect) && found.get(prospect).assignedTo() != null
                                ? Uni.createFrom().item(found.get(prospect).assignedTo())
                                : users.firstOwner().map(owner -> owner.map(
                                                user -> user.id().value())
                                        .orElse("")))
                .invoke(to -> events.add(new DateHoldNotice(
                        text(what), hold.id, hold.prospectId, hold.resourceId, hold.day.toString(), to)))
                .replaceWithVoid();
    }

    private static Map<String, Object> after(DateHoldEntity hold) {
        var state = state(hold.status, hold.position);
        if (hold.challengedBy != null) {
            state.put("challenged_by", hold.challengedBy);
        }
        if (hold.endReason != null) {
            state.put("reason", text(hold.endReason));
        }
        return state;
    }

    private static Map<String, Object> state(DateHoldStatus status, Integer position) {
        var state = new HashMap<String, Object>();
        state.put("status", text(status));
        if (position != null) {
            state.put("position", position);
        }
        return state;
    }

    private static String text(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
