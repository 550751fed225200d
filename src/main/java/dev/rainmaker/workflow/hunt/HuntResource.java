package dev.rainmaker.workflow.hunt;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Hunts. */
@Cancellable(false)
@Path("/v1/hunts")
public class HuntResource {
    private final HuntsApi hunts;
    private final CurrentActor actor;

    HuntResource(HuntsApi hunts, CurrentActor actor) {
        this.hunts = hunts;
        this.actor = actor;
    }

    /** A target in plain words. */
    public record StartHuntRequest(
            @NotBlank @Size(max = 500) String target) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Hunt> start(@Valid @NotNull StartHuntRequest request) {
        return hunts.start(request.target(), actor.get());
    }

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<Page<Hunt>> list(@Valid @BeanParam PageRequest page) {
        boolean masked = actor.get().seesMasked();
        return hunts.find(page).map(found -> masked ? found.map(HuntMask::of) : found);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<Hunt> get(@RestPath HuntId id) {
        boolean masked = actor.get().seesMasked();
        return hunts.require(id).map(found -> masked ? HuntMask.of(found) : found);
    }
}
