package dev.rainmaker.proposals.domain;

import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.proposals.ProposalEvent;
import dev.rainmaker.proposals.ProposalStatus;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;

/** Status moves with their audit and announcement. */
@ApplicationScoped
class ProposalMoves {
    private final Outbox outbox;
    private final Audit audit;

    ProposalMoves(Outbox outbox, Audit audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    Uni<Void> move(ProposalEntity row, ProposalStatus to, Actor by) {
        var before = text(row.status);
        row.status = row.status.to(to);
        return audit.record(
                        by,
                        "proposal." + text(to),
                        "proposal",
                        row.id,
                        Map.of("status", before),
                        Map.of("status", text(to), "version", row.currentNumber))
                .call(() -> outbox.add(new ProposalEvent(text(to), row.id, row.prospectId)));
    }

    Uni<Void> record(ProposalEntity row, String what, Actor by) {
        return audit.record(
                        by,
                        "proposal." + what,
                        "proposal",
                        row.id,
                        Map.of(),
                        Map.of("version", row.currentNumber, "totalMinor", row.totalMinor))
                .call(() -> outbox.add(new ProposalEvent(what, row.id, row.prospectId)));
    }

    private static String text(ProposalStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
