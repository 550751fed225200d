package dev.rainmaker.workflow.hunt;

import dev.rainmaker.platform.id.IdFormat;
import dev.rainmaker.prospects.DuplicateProspect;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** A person's decisions on hits; each answers with the hunt as it is then. */
@Cancellable(false)
@Path("/v1/hunts/{id}/hits/{hitId}")
public class HuntHitResource {
    private final HitDecisions decisions;
    private final HuntsApi hunts;
    private final CurrentActor actor;

    HuntHitResource(HitDecisions decisions, HuntsApi hunts, CurrentActor actor) {
        this.decisions = decisions;
        this.hunts = hunts;
        this.actor = actor;
    }

    /** Who plans, where the page does not say; may be left out. */
    public record AcceptHitRequest(
            @Size(max = 200) String name, @Size(max = 200) String company) {}

    /** Why the hit is none. */
    public record RejectHitRequest(
            @NotBlank @Size(max = 500) String reason) {}

    @POST
    @Path("/accept")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Hunt> accept(@RestPath HuntId id, @RestPath String hitId, @Valid AcceptHitRequest given) {
        var name = given == null ? null : given.name();
        var company = given == null ? null : given.company();
        return decisions
                .accept(id, IdFormat.require("hit", hitId), name, company, actor.get())
                .onFailure(DuplicateProspect.class)
                .retry()
                .atMost(2)
                .flatMap(done -> hunts.require(id));
    }

    @POST
    @Path("/reject")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Hunt> reject(@RestPath HuntId id, @RestPath String hitId, @Valid @NotNull RejectHitRequest request) {
        return decisions
                .reject(id, IdFormat.require("hit", hitId), request.reason(), actor.get())
                .flatMap(done -> hunts.require(id));
    }
}
