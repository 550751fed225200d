package dev.rainmaker.approvals.rest;

import dev.rainmaker.approvals.ApprovalFilter;
import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.approvals.ApprovalStatus;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.platform.escalation.Escalations;
import dev.rainmaker.platform.id.IdFormat;
import dev.rainmaker.platform.names.ProspectNames;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The approval queue. */
@Cancellable(false)
@Path("/v1/approvals")
public class ApprovalResource {
    private final ApprovalsApi approvals;
    private final ProspectNames names;
    private final Escalations escalations;
    private final CurrentActor actor;

    ApprovalResource(ApprovalsApi approvals, ProspectNames names, Escalations escalations, CurrentActor actor) {
        this.approvals = approvals;
        this.names = names;
        this.escalations = escalations;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Page<ApprovalResponse>> list(
            @RestQuery ApprovalStatus state,
            @RestQuery ApprovalKind kind,
            @RestQuery @Pattern(regexp = IdFormat.PATTERN, message = "is not an id") String prospectId,
            @RestQuery @Pattern(regexp = IdFormat.PATTERN, message = "is not an id") String runId,
            @Valid @BeanParam PageRequest page) {
        return approvals
                .find(new ApprovalFilter(state, kind, prospectId, runId), page)
                .flatMap(found -> named(found.items()).map(items -> found.with(items)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<ApprovalResponse> get(@RestPath ApprovalId id) {
        return one(approvals.review(id));
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<ApprovalResponse> approve(@RestPath ApprovalId id, @Valid @NotNull ApproveRequest request) {
        return one(approvals.approve(id, request.fingerprint(), request.edits(), request.override(), actor.get()));
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<ApprovalResponse> reject(@RestPath ApprovalId id, @Valid @NotNull RejectRequest request) {
        return one(approvals.reject(id, request.fingerprint(), request.reason(), actor.get()));
    }

    /** Takes back what a rule said yes to, as long as it has not gone out; the rule is switched off. */
    @POST
    @Path("/{id}/take-back")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<ApprovalResponse> takeBack(@RestPath ApprovalId id, @Valid @NotNull TakeBackRequest request) {
        return one(approvals.takeBack(id, request.reason().strip(), actor.get()));
    }

    /** Approves several as they are; each answers for itself, one failure does not undo the others. */
    @POST
    @Path("/bulk")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<List<BulkOutcome>> bulk(@Valid @NotNull BulkApproveRequest request) {
        var by = actor.get();
        return Multi.createFrom()
                .iterable(request.items())
                .onItem()
                .transformToUniAndConcatenate(item -> approvals
                        .approve(item.id(), item.fingerprint(), null, by)
                        .map(done -> BulkOutcome.done(item.id()))
                        .onFailure(dev.rainmaker.platform.problem.DomainException.class)
                        .recoverWithItem(failure -> BulkOutcome.failed(item.id(), failure)))
                .collect()
                .asList();
    }

    private Uni<ApprovalResponse> one(Uni<ApprovalRequest> request) {
        return request.flatMap(found -> named(List.of(found))).map(List::getFirst);
    }

    private Uni<List<ApprovalResponse>> named(List<ApprovalRequest> rows) {
        var ids = rows.stream().map(row -> row.id().value()).toList();
        return escalations
                .of(ids)
                .flatMap(waiting -> names.beside(
                        rows,
                        ApprovalRequest::prospectId,
                        (row, name) -> new ApprovalResponse(
                                row, name, waiting.get(row.id().value()))));
    }
}
