package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.prospects.NewSignal;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectProblem;
import dev.rainmaker.prospects.ProspectRefused;
import dev.rainmaker.prospects.Signal;
import dev.rainmaker.security.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * Merges a duplicate into the prospect that is kept: empty fields are filled, signals copied, the duplicate leaves the lists and
 * mail from its address finds the kept one. The undo takes exactly that back, except fields edited since.
 */
@ApplicationScoped
public class ProspectMerging {
    private final ProspectRepository prospects;
    private final MergeRepository merges;
    private final ProspectChanges changes;
    private final ProspectSignals signals;
    private final ProspectDesk desk;
    private final ProspectJournal journal;
    private final WordIndex words;
    private final Clock clock;
    private final Ids ids;

    ProspectMerging(
            ProspectRepository prospects,
            MergeRepository merges,
            ProspectChanges changes,
            ProspectSignals signals,
            ProspectDesk desk,
            ProspectJournal journal,
            WordIndex words,
            Clock clock,
            Ids ids) {
        this.prospects = prospects;
        this.merges = merges;
        this.changes = changes;
        this.signals = signals;
        this.desk = desk;
        this.journal = journal;
        this.words = words;
        this.clock = clock;
        this.ids = ids;
    }

    /** Merges {@code duplicate} into {@code kept}; both must be on the lists. */
    @WithTransaction
    public Uni<Prospect> merge(ProspectId kept, ProspectId duplicate, Actor by) {
        if (kept.equals(duplicate)) {
            throw new ProspectRefused(
                    ProspectProblem.MERGE_REFUSED, "A prospect cannot be merged with itself. Choose another one.");
        }
        return prospects
                .requireListed(kept)
                .flatMap(keptRow -> prospects
                        .requireListed(duplicate)
                        .flatMap(other -> merge(keptRow, other, by))
                        .replaceWith(keptRow))
                .flatMap(changes::view);
    }

    private Uni<Void> merge(ProspectEntity kept, ProspectEntity other, Actor by) {
        return changes.facts(kept).flatMap(now -> changes.facts(other).flatMap(their -> {
            var filled = MergeFacts.fillEmpty(now, their);
            var fields = FactEdits.changed(now, filled);
            var row = new MergeEntity();
            row.id = ids.next();
            row.keptId = kept.id;
            row.mergedId = other.id;
            row.filledFields = String.join(",", fields);
            row.mergedAt = SqlTime.of(clock.now());
            other.archived(true);
            other.mergedInto = kept.id;
            other.updatedAt = row.mergedAt;
            return merges.persist(row)
                    .flatMap(done -> prospects.flush())
                    .flatMap(done -> words.remove(other))
                    .flatMap(done -> changes.write(kept, filled, fields, by))
                    .flatMap(done -> signals.of(other.id))
                    .flatMap(theirs -> signals.add(kept, copies(theirs), other.id, by))
                    .flatMap(done -> told("prospect.merged", kept, other, by));
        }));
    }

    /** Undoes the newest standing merge of this pair. */
    @WithTransaction
    public Uni<Prospect> undo(ProspectId kept, ProspectId duplicate, Actor by) {
        return prospects
                .requireListed(kept)
                .flatMap(keptRow -> prospects
                        .require(duplicate)
                        .flatMap(other -> undo(keptRow, other, by))
                        .replaceWith(keptRow))
                .flatMap(changes::view);
    }

    private Uni<Void> undo(ProspectEntity kept, ProspectEntity other, Actor by) {
        return merges.standing(kept.id, other.id).flatMap(standing -> {
            if (standing.isEmpty()) {
                throw new ProspectRefused(
                        ProspectProblem.MERGE_REFUSED, "These two are not merged, so there is nothing to undo.");
            }
            var merge = standing.getFirst();
            merge.undoneAt = SqlTime.of(clock.now());
            return changes.facts(kept)
                    .flatMap(now -> changes.facts(other).flatMap(their -> {
                        var emptied = MergeFacts.takeBack(now, their, List.of(merge.filledFields.split(",")));
                        return changes.write(kept, emptied, FactEdits.changed(now, emptied), by);
                    }))
                    .flatMap(done -> signals.removeMerged(kept, other.id))
                    .flatMap(done -> prospects.flush())
                    .flatMap(done -> desk.relist(other, by, "prospect.restored"))
                    .flatMap(done -> told("prospect.unmerged", kept, other, by));
        });
    }

    private Uni<Void> told(String type, ProspectEntity kept, ProspectEntity other, Actor by) {
        return journal.changed(
                        type,
                        kept.id,
                        other.id,
                        Map.of(),
                        Map.of("duplicate", other.id),
                        Map.of("duplicate", other.id),
                        by)
                .call(() -> journal.line(other.id, type, kept.id, by));
    }

    private static List<NewSignal> copies(List<Signal> signals) {
        return signals.stream()
                .map(signal -> new NewSignal(
                        signal.kind(),
                        signal.quote(),
                        signal.sourceUrl(),
                        signal.sourceTitle(),
                        signal.confidence(),
                        signal.retrievedAt()))
                .toList();
    }
}
