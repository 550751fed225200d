package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.problem.VersionConflict;
import dev.rainmaker.prospects.DuplicateProspect;
import dev.rainmaker.prospects.LeadScore;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectProblem;
import dev.rainmaker.prospects.ProspectRefused;
import dev.rainmaker.prospects.TimelineEntry;
import dev.rainmaker.prospects.UpdateProspect;
import dev.rainmaker.security.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What only people do with a prospect: edit, assign, take off the lists and back, look at score and timeline. */
@ApplicationScoped
public class ProspectDesk {
    private final ProspectRepository prospects;
    private final ProspectChanges changes;
    private final ProspectMoves moves;
    private final ProspectJournal journal;
    private final WordIndex words;
    private final ProspectFields fields;
    private final DuplicateSearch duplicates;
    private final FactCleaning cleaning;
    private final TimelineRepository timeline;
    private final Clock clock;

    ProspectDesk(
            ProspectRepository prospects,
            ProspectChanges changes,
            ProspectMoves moves,
            ProspectJournal journal,
            WordIndex words,
            ProspectFields fields,
            DuplicateSearch duplicates,
            FactCleaning cleaning,
            TimelineRepository timeline,
            Clock clock) {
        this.prospects = prospects;
        this.changes = changes;
        this.moves = moves;
        this.journal = journal;
        this.words = words;
        this.fields = fields;
        this.duplicates = duplicates;
        this.cleaning = cleaning;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Edits; fails with VersionConflict when {@code ifMatch} names an older version. Marks the fields as a human's. */
    @WithTransaction
    public Uni<Prospect> update(ProspectId id, UpdateProspect edit, String ifMatch, Actor by) {
        return prospects
                .requireListed(id)
                .invoke(row -> VersionConflict.check(ifMatch, row.version))
                .flatMap(row -> changes.facts(row).flatMap(now -> {
                    var edited = cleaning.clean(FactEdits.apply(now, edit), by).facts();
                    return changes.write(row, edited, FactEdits.changed(now, edited), by);
                }))
                .flatMap(changes::view);
    }

    /** Hands to a user, or to nobody with null. */
    @WithTransaction
    public Uni<Prospect> assign(ProspectId id, String userId, Actor by) {
        return prospects
                .requireListed(id)
                .flatMap(row -> moves.assign(row, userId, by))
                .call(row -> prospects.flush())
                .flatMap(changes::view);
    }

    /** Takes off the lists, whatever the status; repeat-safe; {@link #restore} undoes it. */
    @WithTransaction
    public Uni<Void> archive(ProspectId id, String ifMatch, Actor by) {
        return prospects.require(id).flatMap(row -> {
            if (row.archived) {
                return Uni.createFrom().voidItem();
            }
            VersionConflict.check(ifMatch, row.version);
            row.archived(true);
            row.updatedAt = SqlTime.of(clock.now());
            return words.remove(row)
                    .flatMap(done -> journal.changed(
                            "prospect.archived", row.id, Map.of("archived", false), Map.of("archived", true), by));
        });
    }

    /** Back on the lists, unless somebody with the same contact data took the place or it was merged. */
    @WithTransaction
    public Uni<Prospect> restore(ProspectId id, Actor by) {
        return prospects
                .require(id)
                .flatMap(row -> {
                    if (!row.archived) {
                        return Uni.createFrom().item(row);
                    }
                    if (row.mergedInto != null) {
                        throw new ProspectRefused(
                                ProspectProblem.PROSPECT_ARCHIVED, "This prospect was merged. Undo the merge instead.");
                    }
                    return relist(row, by, "prospect.restored");
                })
                .flatMap(changes::view);
    }

    Uni<ProspectEntity> relist(ProspectEntity row, Actor by, String type) {
        var contact = new DuplicateKeys(row.emailIndex, row.phoneIndex, null, null);
        return duplicates
                .findOther(contact, row.id)
                .invoke(found -> found.ifPresent(match -> {
                    throw new DuplicateProspect(match);
                }))
                .flatMap(free -> {
                    row.archived(false);
                    row.mergedInto = null;
                    row.updatedAt = SqlTime.of(clock.now());
                    return words.replace(row)
                            .flatMap(done -> journal.changed(
                                    type, row.id, Map.of("archived", true), Map.of("archived", false), by));
                })
                .call(done -> prospects.flush())
                .replaceWith(row);
    }

    /** The score with its parts as of the last change. */
    @WithSession
    public Uni<LeadScore> score(ProspectId id) {
        return prospects.require(id).map(fields::score);
    }

    /** Newest first, at most 200. */
    @WithSession
    public Uni<List<TimelineEntry>> timeline(ProspectId id) {
        return prospects.require(id).flatMap(row -> timeline.of(row.id)).map(rows -> rows.stream()
                .map(TimelineEntity::toView)
                .toList());
    }

    /** Why a person should look at it; null when nobody has to. */
    @WithSession
    public Uni<String> reviewReason(ProspectId id) {
        return prospects.require(id).map(row -> row.reviewReason);
    }
}
