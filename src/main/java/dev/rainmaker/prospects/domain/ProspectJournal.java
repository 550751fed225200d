package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.prospects.ProspectEvent;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import dev.rainmaker.security.AuditEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells of a change in the three places that must agree: audit, timeline and outbox, in the change's transaction. */
@ApplicationScoped
class ProspectJournal {
    private final TimelineRepository timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    ProspectJournal(TimelineRepository timeline, Audit audit, Outbox outbox, Clock clock, Ids ids) {
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** Of new prospects, in three statements however many they are. */
    Uni<Void> created(List<ProspectEntity> rows, Actor by) {
        var type = "prospect.created";
        return audit.record(
                        by,
                        rows.stream()
                                .map(row -> new AuditEntry(type, "prospect", row.id, Map.of(), state(row)))
                                .toList())
                .call(() -> timeline.persist(
                        rows.stream().map(row -> entry(row.id, type, null, by)).toList()))
                .call(() -> outbox.add(rows.stream()
                        .map(row -> new ProspectEvent(type, row.id))
                        .toList()));
    }

    Uni<Void> changed(String type, String id, Map<String, ?> before, Map<String, ?> after, Actor by) {
        return changed(type, id, null, before, after, Map.of(), by);
    }

    Uni<Void> changed(
            String type,
            String id,
            String reference,
            Map<String, ?> before,
            Map<String, ?> after,
            Map<String, String> facts,
            Actor by) {
        return audit.record(by, type, "prospect", id, before, after)
                .call(() -> line(id, type, reference, by))
                .call(() -> outbox.add(new ProspectEvent(type, id, facts)));
    }

    Uni<Void> line(String id, String kind, String reference, Actor by) {
        return timeline.persist(entry(id, kind, reference, by)).replaceWithVoid();
    }

    private TimelineEntity entry(String id, String kind, String reference, Actor by) {
        var row = new TimelineEntity();
        row.id = ids.next();
        row.prospectId = id;
        row.kind = kind;
        row.reference = reference;
        row.actorKind = by.kind().name().toLowerCase(Locale.ROOT);
        row.actorId = by.id();
        row.occurredAt = SqlTime.of(clock.now());
        return row;
    }

    private static Map<String, ?> state(ProspectEntity row) {
        return Map.of("status", "discovered", "score", row.score, "source", row.source);
    }
}
