package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectStatus;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Status, review flag and owner of a prospect. */
@ApplicationScoped
class ProspectMoves {
    private static final int REASON = 500;

    private final ProspectRepository prospects;
    private final ProspectJournal journal;
    private final Clock clock;

    ProspectMoves(ProspectRepository prospects, ProspectJournal journal, Clock clock) {
        this.prospects = prospects;
        this.journal = journal;
        this.clock = clock;
    }

    Uni<ProspectEntity> move(ProspectId id, ProspectStatus to, Actor by) {
        return prospects.requireListed(id).flatMap(row -> {
            var from = row.status;
            if (from == to) {
                return Uni.createFrom().item(row);
            }
            row.status(from.to(to));
            touch(row);
            var facts = Map.of("from", text(from), "to", text(to));
            return journal.changed(
                            "prospect.moved",
                            row.id,
                            null,
                            Map.of("status", text(from)),
                            Map.of("status", text(to)),
                            facts,
                            by)
                    .replaceWith(row);
        });
    }

    /** The reason is shown at the flag only; it may hold personal words and therefore goes nowhere else. */
    Uni<Void> review(ProspectEntity row, boolean needed, String reason, Actor by) {
        var shown = !needed || reason == null || reason.length() <= REASON ? reason : reason.substring(0, REASON);
        if (row.needsReview == needed && (!needed || Objects.equals(row.reviewReason, shown))) {
            return Uni.createFrom().voidItem();
        }
        boolean before = row.needsReview;
        row.needsReview = needed;
        row.reviewReason = needed ? shown : null;
        touch(row);
        return journal.changed(
                "prospect.reviewed", row.id, Map.of("needsReview", before), Map.of("needsReview", needed), by);
    }

    Uni<ProspectEntity> assign(ProspectEntity row, String userId, Actor by) {
        if (Objects.equals(row.assignedTo, userId)) {
            return Uni.createFrom().item(row);
        }
        var before = row.assignedTo == null ? "" : row.assignedTo;
        row.assignedTo = userId;
        touch(row);
        return journal.changed(
                        "prospect.assigned",
                        row.id,
                        userId,
                        Map.of("assignedTo", before),
                        Map.of("assignedTo", userId == null ? "" : userId),
                        Map.of(),
                        by)
                .replaceWith(row);
    }

    private void touch(ProspectEntity row) {
        row.updatedAt = SqlTime.of(clock.now());
    }

    private static String text(ProspectStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
