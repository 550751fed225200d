package dev.rainmaker.workflow.rest;

import dev.rainmaker.platform.escalation.Escalations;
import dev.rainmaker.platform.id.IdFormat;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import dev.rainmaker.workflow.GraphPicture;
import dev.rainmaker.workflow.RunDetail;
import dev.rainmaker.workflow.RunFilter;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.RunStatus;
import dev.rainmaker.workflow.RunStep;
import dev.rainmaker.workflow.RunsApi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Runs over HTTP. */
@Cancellable(false)
@Path("/v1/runs")
@RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
public class RunResource {
    private final RunsApi runs;
    private final Escalations escalations;
    private final CurrentActor actor;

    RunResource(RunsApi runs, Escalations escalations, CurrentActor actor) {
        this.runs = runs;
        this.escalations = escalations;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<Page<RunResponse>> list(
            @RestQuery Set<RunStatus> status,
            @RestQuery @Size(max = 32) @Pattern(regexp = IdFormat.NAME_PATTERN, message = "must be a name or an id")
                    String kind,
            @RestQuery @Pattern(regexp = IdFormat.PATTERN, message = "is not an id") String subject,
            @RestQuery @Pattern(regexp = IdFormat.PATTERN, message = "is not an id") String parent,
            @BeanParam @Valid PageRequest page) {
        return runs.find(new RunFilter(status, kind, subject, parent), page).map(found -> found.map(RunResponse::of));
    }

    @GET
    @Path("/graphs")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public List<String> graphs() {
        return runs.kinds();
    }

    @GET
    @Path("/graphs/{kind}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public GraphPicture graph(@RestPath String kind) {
        return runs.picture(kind);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<RunResponse> get(@RestPath RunId id) {
        return runs.require(id).flatMap(detail -> escalations
                .of(List.of(id.value()))
                .map(waiting -> RunResponse.of(detail, waiting.get(id.value()))));
    }

    @GET
    @Path("/{id}/steps")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<List<RunStep>> steps(@RestPath RunId id) {
        return runs.require(id).map(RunDetail::steps);
    }

    @POST
    @Path("/{id}/pause")
    public Uni<RunResponse> pause(@RestPath RunId id) {
        return runs.pause(id, actor.get()).map(RunResponse::of);
    }

    @POST
    @Path("/{id}/resume")
    public Uni<RunResponse> resume(@RestPath RunId id) {
        return runs.resume(id, actor.get()).map(RunResponse::of);
    }

    @POST
    @Path("/{id}/cancel")
    public Uni<RunResponse> cancel(@RestPath RunId id) {
        return runs.cancel(id, actor.get()).map(RunResponse::of);
    }

    @POST
    @Path("/{id}/retry")
    public Uni<RunResponse> retry(@RestPath RunId id) {
        return runs.retry(id, actor.get()).map(RunResponse::of);
    }

    @POST
    @Path("/{id}/skip")
    public Uni<RunResponse> skip(@RestPath RunId id, @Valid @NotNull SkipStepRequest request) {
        return runs.skip(id, request.reason(), request.to(), actor.get()).map(RunResponse::of);
    }
}
