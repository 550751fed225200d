package dev.rainmaker.autonomy.domain;

import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.approvals.ApprovalStatus;
import dev.rainmaker.autonomy.CaseOutcome;
import dev.rainmaker.autonomy.Harm;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is counted: one row for each request, written within the caller's transaction. Repeat-safe. */
@ApplicationScoped
class CaseTable {
    private static final String INTO =
            "INSERT INTO autonomy_case (approval_id, cell, prospect_id, asked_at, unsupported, contradicted, obstacles, mode,"
                    + " cell_version, rule_said, by_rule)";
    private static final String DECIDED =
            "UPDATE autonomy_case SET outcome = ?, by_rule = ?, edit_share = ?, decided_at = ? WHERE approval_id = ?";
    private static final String REJECTED =
            "UPDATE autonomy_case SET outcome = ?, by_rule = ?, edit_share = NULL, decided_at = ? WHERE approval_id = ?";
    private static final String TAKEN_BACK =
            "UPDATE autonomy_case SET outcome = NULL, by_rule = FALSE, edit_share = NULL, decided_at = NULL, taken_back_at = ?"
                    + " WHERE approval_id = ?";
    /** The first harm stays, but for a mere unsubscribe. */
    private static final String HARMED = "UPDATE autonomy_case SET harm_at = ?, harm = ? WHERE approval_id = ?"
            + " AND (harm IS NULL OR harm = 'unsubscribe') AND NOT (harm <=> ?)";

    private final Clock clock;

    CaseTable(Clock clock) {
        this.clock = clock;
    }

    Uni<Void> asked(ApprovalRequest request, CellRow cell, Act act, AutonomyPolicy.Verdict verdict) {
        return NativeSql.insert(
                INTO,
                11,
                List.of(
                        request.id().value(),
                        cell.id(),
                        request.prospectId(),
                        SqlTime.of(request.requestedAt()),
                        act.unsupported(),
                        act.contradicted(),
                        Obstacle.text(act.obstacles()),
                        cell.mode().text(),
                        cell.version(),
                        verdict.said(),
                        false));
    }

    Uni<Void> decided(ApprovalRequest request, Actor by) {
        boolean byRule = by.kind() == Actor.Kind.RULE;
        var id = request.id().value();
        var at = SqlTime.of(request.decidedAt());
        if (request.status() == ApprovalStatus.REJECTED) {
            return NativeSql.run(REJECTED, List.of(CaseOutcome.REJECTED.text(), byRule, at, id));
        }
        double share = share(request);
        var outcome = share > 0 ? CaseOutcome.EDITED : CaseOutcome.UNCHANGED;
        return NativeSql.run(DECIDED, List.of(outcome.text(), byRule, share, at, id));
    }

    private static double share(ApprovalRequest request) {
        return request.status() == ApprovalStatus.APPROVED_WITH_EDITS
                ? EditShare.between(request.original(), request.content())
                : 0;
    }

    Uni<Void> takenBack(String approvalId) {
        return NativeSql.run(TAKEN_BACK, List.of(SqlTime.of(clock.now()), approvalId));
    }

    Uni<Void> harmed(String approvalId, Harm harm) {
        return NativeSql.run(HARMED, List.of(SqlTime.of(clock.now()), harm.text(), approvalId, harm.text()));
    }
}
