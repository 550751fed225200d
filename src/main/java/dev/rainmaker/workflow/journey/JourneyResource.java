package dev.rainmaker.workflow.journey;

import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.RunsApi;
import dev.rainmaker.workflow.StartRun;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Starts the journey of a prospect that a person entered or imported; a hunt starts those of its own finds. */
@Cancellable(false)
@Path("/v1/prospects/{id}/journey")
public class JourneyResource {
    private final RunsApi runs;
    private final ProspectsApi prospects;
    private final CurrentActor actor;

    JourneyResource(RunsApi runs, ProspectsApi prospects, CurrentActor actor) {
        this.runs = runs;
        this.prospects = prospects;
        this.actor = actor;
    }

    /** Repeat-safe: a prospect has one journey. */
    @POST
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Run> start(@RestPath ProspectId id) {
        var by = actor.get();
        return Panache.withTransaction(() -> prospects
                .require(id)
                .flatMap(prospect ->
                        runs.start(StartRun.of("journey", id.value(), Map.of()).once("journey:" + id.value()), by)));
    }
}
