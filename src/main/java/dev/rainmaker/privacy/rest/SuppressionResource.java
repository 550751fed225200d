package dev.rainmaker.privacy.rest;

import dev.rainmaker.platform.id.IdFormat;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.privacy.Suppression;
import dev.rainmaker.privacy.SuppressionReason;
import dev.rainmaker.privacy.SuppressionsApi;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The list of people who are never contacted. */
@Cancellable(false)
@Path("/v1/suppressions")
public class SuppressionResource {
    private final SuppressionsApi suppressions;
    private final CurrentActor actor;

    SuppressionResource(SuppressionsApi suppressions, CurrentActor actor) {
        this.suppressions = suppressions;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Page<Suppression>> list(@Valid @BeanParam PageRequest page) {
        return suppressions.find(page);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Suppression> add(@Valid @NotNull AddSuppressionRequest request) {
        var by = actor.get();
        return suppressions.suppress(request.email(), SuppressionReason.MANUAL, "user", null, by);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS})
    public Uni<Void> remove(@RestPath String id) {
        return suppressions.remove(IdFormat.require("suppression", id), "owner's request", actor.get());
    }
}
