package dev.rainmaker.dates.rest;

import dev.rainmaker.dates.DateResource;
import dev.rainmaker.dates.DateResourceId;
import dev.rainmaker.dates.DateSetupApi;
import dev.rainmaker.platform.id.IdFormat;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What stands on the board, and how many events a day it can do. */
@Cancellable(false)
@Path("/v1/date-resources")
public class BoardSetupResource {
    private final DateSetupApi setup;
    private final CurrentActor actor;

    BoardSetupResource(DateSetupApi setup, CurrentActor actor) {
        this.setup = setup;
        this.actor = actor;
    }

    /** A venue of the catalogue. */
    public record AddResourceRequest(
            @NotNull String catalogueItemId,
            @Min(1) @Max(50) int capacity) {}

    /** Events a day, and whether new holds can be placed. */
    public record EditResourceRequest(@Min(1) @Max(50) int capacity, boolean active) {}

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<List<DateResource>> list() {
        return setup.resources();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<DateResource> add(@Valid @NotNull AddResourceRequest request) {
        return setup.add(
                IdFormat.require("catalogue item", request.catalogueItemId()), request.capacity(), actor.get());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<DateResource> edit(
            @RestPath DateResourceId id,
            @RestHeader("If-Match") String ifMatch,
            @Valid @NotNull EditResourceRequest request) {
        return setup.edit(id, ifMatch, request.capacity(), request.active(), actor.get());
    }
}
