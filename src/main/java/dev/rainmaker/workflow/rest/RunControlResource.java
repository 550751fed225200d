package dev.rainmaker.workflow.rest;

import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import dev.rainmaker.workflow.Question;
import dev.rainmaker.workflow.RunCheckpoint;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.RunsApi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Where a person leads, answers or goes back. Questions hold what clients wrote: viewers do not see them. */
@Cancellable(false)
@Path("/v1/runs/{id}")
@RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
public class RunControlResource {
    private final RunsApi runs;
    private final CurrentActor actor;

    RunControlResource(RunsApi runs, CurrentActor actor) {
        this.runs = runs;
        this.actor = actor;
    }

    /** What the run asks now; 204 when it asks nothing. */
    @GET
    @Path("/question")
    public Uni<Question> question(@RestPath RunId id) {
        return runs.question(id).map(asked -> asked.orElse(null));
    }

    @POST
    @Path("/answer")
    public Uni<RunResponse> answer(@RestPath RunId id, @Valid @NotNull AnswerRequest request) {
        return runs.answer(id, request.version(), request.toAnswer(), actor.get())
                .map(RunResponse::of);
    }

    @POST
    @Path("/take-over")
    public Uni<RunResponse> takeOver(@RestPath RunId id) {
        return runs.takeOver(id, actor.get()).map(RunResponse::of);
    }

    @POST
    @Path("/hand-back")
    public Uni<RunResponse> handBack(@RestPath RunId id) {
        return runs.handBack(id, actor.get()).map(RunResponse::of);
    }

    @GET
    @Path("/checkpoints")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<List<RunCheckpoint>> checkpoints(@RestPath RunId id) {
        return runs.checkpoints(id);
    }

    /** Answers with the new run. */
    @POST
    @Path("/branch")
    public Uni<RunResponse> branch(@RestPath RunId id, @Valid @NotNull BranchRunRequest request) {
        return runs.branch(id, request.toCommand(), actor.get()).map(RunResponse::of);
    }
}
