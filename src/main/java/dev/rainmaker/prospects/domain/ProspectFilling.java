package dev.rainmaker.prospects.domain;

import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Brings research into a prospect without touching what a human entered. */
@ApplicationScoped
class ProspectFilling {
    private final ProspectRepository prospects;
    private final ProspectChanges changes;
    private final ProspectMoves moves;
    private final FactCleaning cleaning;

    ProspectFilling(ProspectRepository prospects, ProspectChanges changes, ProspectMoves moves, FactCleaning cleaning) {
        this.prospects = prospects;
        this.changes = changes;
        this.moves = moves;
        this.cleaning = cleaning;
    }

    /**
     * A machine changes only fields that no human entered; a human's values always win and are marked. Contact data that belongs
     * to somebody else is left out and the prospect flagged, since two prospects may be one.
     */
    Uni<ProspectEntity> fill(ProspectId id, Map<String, String> values, Actor by) {
        return prospects.requireListed(id).flatMap(row -> changes.facts(row).flatMap(now -> {
            var wanted = new HashMap<>(values);
            if (!FactCleaning.human(by)) {
                wanted.keySet().removeAll(row.humanFields());
            }
            var filled = keepUnreadable(
                    now, cleaning.clean(FactEdits.fill(now, wanted), by).facts());
            return FactCleaning.human(by)
                    ? changes.write(row, filled, FactEdits.changed(now, filled), by)
                    : writeFree(row, now, filled, by);
        }));
    }

    private Uni<ProspectEntity> writeFree(ProspectEntity row, KnownFacts now, KnownFacts filled, Actor by) {
        return changes.taken(row, filled, FactEdits.changed(now, filled)).flatMap(taken -> {
            var free = filled.withContact(
                    taken.contains("email") ? now.email() : filled.email(),
                    taken.contains("phone") ? now.phone() : filled.phone());
            return changes.write(row, free, FactEdits.changed(now, free), by)
                    .call(written -> taken.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : moves.review(written, true, "Research found contact data of another prospect.", by));
        });
    }

    /** A machine's value that cannot be read must not clear the one that is there. */
    private static KnownFacts keepUnreadable(KnownFacts now, KnownFacts filled) {
        return new KnownFacts(
                filled.type(),
                filled.name(),
                filled.company(),
                filled.email() == null ? now.email() : filled.email(),
                filled.phone() == null ? now.phone() : filled.phone(),
                filled.place(),
                filled.timeZone() == null ? now.timeZone() : filled.timeZone(),
                filled.eventType(),
                filled.eventDate(),
                filled.guests() == null ? now.guests() : filled.guests(),
                filled.reason());
    }
}
