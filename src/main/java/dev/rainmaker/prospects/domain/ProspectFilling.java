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
     * A machine changes only fields that no human entered; a human's values always win and are marked. An e-mail address that
     * belongs to somebody else is left out and the prospect flagged, since two prospects may be one.
     */
    Uni<ProspectEntity> fill(ProspectId id, Map<String, String> values, Actor by) {
        return prospects.requireListed(id).flatMap(row -> {
            var wanted = new HashMap<>(values);
            if (!FactCleaning.human(by)) {
                wanted.keySet().removeAll(row.humanFields());
            }
            return changes.emailTaken(id, wanted.getOrDefault("email", "")).flatMap(taken -> {
                if (taken) {
                    wanted.remove("email");
                }
                return write(row, wanted, by)
                        .call(written -> taken
                                ? moves.review(
                                        written, true, "Research found an e-mail address of another prospect.", by)
                                : Uni.createFrom().voidItem());
            });
        });
    }

    private Uni<ProspectEntity> write(ProspectEntity row, Map<String, String> wanted, Actor by) {
        return changes.facts(row).flatMap(now -> {
            var filled = cleaning.clean(FactEdits.fill(now, wanted), by).facts();
            var kept = keepUnreadable(now, filled);
            return changes.write(row, kept, FactEdits.changed(now, kept), by);
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
