package dev.rainmaker.prospects.rest;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.prospects.domain.ProspectDesk;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Prospects: list, create, edit, take off the lists. */
@Cancellable(false)
@Path("/v1/prospects")
public class ProspectResource {
    private final ProspectsApi prospects;
    private final ProspectDesk desk;
    private final CurrentActor actor;

    ProspectResource(ProspectsApi prospects, ProspectDesk desk, CurrentActor actor) {
        this.prospects = prospects;
        this.desk = desk;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<Page<ProspectResponse>> list(
            @Valid @BeanParam ProspectFilterParameters filter, @Valid @BeanParam PageRequest page) {
        boolean masked = actor.get().seesMasked();
        return prospects
                .find(filter.toFilter(), page)
                .map(found -> found.map(prospect -> ProspectResponse.of(prospect, masked)));
    }

    @POST
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<RestResponse<ProspectResponse>> create(@Valid @NotNull CreateProspectRequest request) {
        return prospects
                .create(request.toCommand(), actor.get())
                .map(prospect -> answer(RestResponse.Status.CREATED, prospect, false));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<RestResponse<ProspectResponse>> get(@RestPath ProspectId id) {
        boolean masked = actor.get().seesMasked();
        return prospects.require(id).map(prospect -> answer(RestResponse.Status.OK, prospect, masked));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<RestResponse<ProspectResponse>> replace(
            @RestPath ProspectId id,
            @RestHeader("If-Match") String ifMatch,
            @Valid @NotNull UpdateProspectRequest request) {
        return update(id, ifMatch, request, true);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<RestResponse<ProspectResponse>> change(
            @RestPath ProspectId id,
            @RestHeader("If-Match") String ifMatch,
            @Valid @NotNull UpdateProspectRequest request) {
        return update(id, ifMatch, request, false);
    }

    /** Takes off the lists, whatever the status. */
    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<Void> archive(@RestPath ProspectId id, @RestHeader("If-Match") String ifMatch) {
        return desk.archive(id, ifMatch, actor.get());
    }

    @POST
    @Path("/{id}/restore")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<RestResponse<ProspectResponse>> restore(@RestPath ProspectId id) {
        return desk.restore(id, actor.get()).map(prospect -> answer(RestResponse.Status.OK, prospect, false));
    }

    private Uni<RestResponse<ProspectResponse>> update(
            ProspectId id, String ifMatch, UpdateProspectRequest request, boolean replace) {
        return desk.update(id, request.toCommand(replace), ifMatch, actor.get())
                .map(prospect -> answer(RestResponse.Status.OK, prospect, false));
    }

    static RestResponse<ProspectResponse> answer(RestResponse.Status status, Prospect prospect, boolean masked) {
        return RestResponse.ResponseBuilder.create(status, ProspectResponse.of(prospect, masked))
                .header("ETag", "\"" + prospect.version() + "\"")
                .build();
    }
}
