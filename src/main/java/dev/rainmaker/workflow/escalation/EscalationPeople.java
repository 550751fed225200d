package dev.rainmaker.workflow.escalation;

import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.platform.escalation.Escalation.Asked;
import dev.rainmaker.platform.escalation.Escalations.Item;
import dev.rainmaker.platform.names.ProspectNames;
import dev.rainmaker.security.Role;
import dev.rainmaker.security.SecurityRefused;
import dev.rainmaker.security.User;
import dev.rainmaker.security.UserId;
import dev.rainmaker.security.UsersApi;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.RunsApi;
import dev.rainmaker.workflow.escalation.EscalationRows.Waiting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Whom a turn means right now: ids of active users. */
@ApplicationScoped
class EscalationPeople {
    private final UsersApi users;
    private final ProspectNames prospects;
    private final ApprovalsApi approvals;
    private final RunsApi runs;

    EscalationPeople(UsersApi users, ProspectNames prospects, ApprovalsApi approvals, RunsApi runs) {
        this.users = users;
        this.prospects = prospects;
        this.approvals = approvals;
        this.runs = runs;
    }

    Uni<List<String>> of(Asked who, Waiting waiting) {
        return switch (who) {
            case EVERYBODY -> Uni.createFrom().item(List.of());
            case SELLER -> waiting.item() == Item.RUN ? sellerOfRun(waiting.id()) : sellerOfApproval(waiting.id());
            case MANAGERS -> with(Role.MANAGER);
            case OWNERS -> with(Role.OWNER);
        };
    }

    private Uni<List<String>> with(Role role) {
        return users.activeWith(Set.of(role))
                .map(found -> found.stream().map(user -> user.id().value()).toList());
    }

    private Uni<List<String>> sellerOfRun(String runId) {
        return runs.require(new RunId(runId))
                .flatMap(detail -> assigned(detail.run().subjectId()))
                .flatMap(this::active);
    }

    /** A seller who may not decide it is not asked to. */
    private Uni<List<String>> sellerOfApproval(String approvalId) {
        return approvals.require(new ApprovalId(approvalId)).flatMap(request -> assigned(request.prospectId())
                .flatMap(seller -> seller == null || request.kind() == ApprovalKind.PROPOSAL
                        ? Uni.createFrom().item(List.of())
                        : users.mayApproveOwn(new UserId(seller))
                                .map(may -> may ? List.of(seller) : List.<String>of())));
    }

    private Uni<String> assigned(String prospectId) {
        return prospectId == null ? Uni.createFrom().nullItem() : prospects.assignedTo(prospectId);
    }

    private Uni<List<String>> active(String userId) {
        return userId == null
                ? Uni.createFrom().item(List.of())
                : users.require(new UserId(userId))
                        .map(User::active)
                        .onFailure(SecurityRefused.class)
                        .recoverWithItem(false)
                        .map(active -> active ? List.of(userId) : List.<String>of());
    }
}
