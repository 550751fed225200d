package dev.rainmaker.workflow.rest;

import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.problem.DomainException;
import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.RunProblemType;
import dev.rainmaker.workflow.RunRefused;
import dev.rainmaker.workflow.RunsApi;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.Cancellable;

/** One action on several runs; each is done and audited by itself, and a refusal of one does not undo the others. */
@Cancellable(false)
@Path("/v1/runs/bulk")
@RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
public class RunBulkResource {
    private final RunsApi runs;
    private final CurrentActor actor;

    RunBulkResource(RunsApi runs, CurrentActor actor) {
        this.runs = runs;
        this.actor = actor;
    }

    @POST
    public Uni<BulkRunsRequest.BulkRunOutcomes> act(@Valid @NotNull BulkRunsRequest request) {
        if (request.action() == BulkRunsRequest.BulkAction.SKIP
                && (request.reason() == null || request.reason().isBlank())) {
            throw new InvalidRequest("reason", "say why the step is left out");
        }
        var by = actor.get();
        return chosen(request)
                .flatMap(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id -> one(request, id, by))
                        .collect()
                        .asList())
                .map(BulkRunsRequest.BulkRunOutcomes::of);
    }

    private Uni<List<RunId>> chosen(BulkRunsRequest request) {
        boolean byId = request.ids() != null;
        if (byId == (request.filter() != null) || byId == (request.expected() != null)) {
            throw new InvalidRequest("give either ids, or a filter and how many runs it found (expected)");
        }
        if (byId) {
            return Uni.createFrom().item(request.ids().stream().distinct().toList());
        }
        return runs.find(request.filter().toFilter(), PageRequest.of(0, BulkRunsRequest.MOST, "createdAt"))
                .map(page -> {
                    if (page.total() != request.expected().longValue()) {
                        throw new RunRefused(
                                RunProblemType.RUN_COUNT_CHANGED,
                                "The filter finds " + page.total() + " runs now, not " + request.expected()
                                        + ". Look at the list again; nothing was done.",
                                Map.of("total", page.total()));
                    }
                    return page.items().stream().map(Run::id).toList();
                });
    }

    private Uni<BulkRunsRequest.BulkRunOutcome> one(BulkRunsRequest request, RunId id, Actor by) {
        return steer(request, id, by)
                .map(run -> new BulkRunsRequest.BulkRunOutcome(id, true, run.status(), null, null))
                .onFailure(DomainException.class)
                .recoverWithItem(failure -> refused(id, (DomainException) failure))
                .onFailure(PersistenceException.class)
                .recoverWithItem(failure -> new BulkRunsRequest.BulkRunOutcome(
                        id, false, null, "conflict", "Somebody else changed this run at the same moment. Try again."));
    }

    private Uni<Run> steer(BulkRunsRequest request, RunId id, Actor by) {
        return switch (request.action()) {
            case PAUSE -> runs.pause(id, by);
            case RESUME -> runs.resume(id, by);
            case RETRY -> runs.retry(id, by);
            case SKIP -> runs.skip(id, request.reason().strip(), null, by);
            case CANCEL -> runs.cancel(id, by);
            case TAKE_OVER -> runs.takeOver(id, by);
            case HAND_BACK -> runs.handBack(id, by);
        };
    }

    private static BulkRunsRequest.BulkRunOutcome refused(RunId id, DomainException failure) {
        return new BulkRunsRequest.BulkRunOutcome(
                id, false, null, failure.type().code(), failure.getMessage());
    }
}
