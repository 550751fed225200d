package dev.rainmaker.dates.rest;

import dev.rainmaker.dates.DateHoldId;
import dev.rainmaker.dates.DateHoldStatus;
import dev.rainmaker.dates.DateResourceId;
import dev.rainmaker.dates.DatesApi;
import dev.rainmaker.dates.EndReason;
import dev.rainmaker.dates.PlaceHold;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.proposals.ProposalId;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Date holds, and what people do with them. */
@Cancellable(false)
@Path("/v1/date-holds")
public class DateHoldResource {
    private final DatesApi dates;
    private final HoldNames names;
    private final CurrentActor actor;

    DateHoldResource(DatesApi dates, HoldNames names, CurrentActor actor) {
        this.dates = dates;
        this.names = names;
        this.actor = actor;
    }

    /** A hold for a prospect; without a resource it is the team's. */
    public record PlaceHoldRequest(
            DateResourceId resourceId,
            @NotNull LocalDate day,
            @NotNull ProspectId prospectId,
            ProposalId proposalId,
            @Size(max = 500) String note) {}

    /** Why it is given up. */
    public record ReleaseHoldRequest(
            @NotBlank @Size(max = 500) String reason) {}

    /** Where in the line it belongs, from 1. */
    public record MoveHoldRequest(@Min(1) @Max(1_000) int position) {}

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<Page<DateHoldResponse>> list(
            @RestQuery ProspectId prospect,
            @RestQuery ProposalId proposal,
            @RestQuery DateHoldStatus status,
            @Valid @BeanParam PageRequest page) {
        boolean masked = actor.get().seesMasked();
        return dates.find(prospect, proposal == null ? null : proposal.value(), status, page)
                .flatMap(found -> names.beside(found.items(), masked).map(found::with));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<DateHoldResponse> get(@RestPath DateHoldId id) {
        return names.one(dates.require(id));
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<DateHoldResponse> place(@Valid @NotNull PlaceHoldRequest request) {
        var resource = request.resourceId() == null ? DateResourceId.TEAM : request.resourceId();
        var proposal =
                request.proposalId() == null ? null : request.proposalId().value();
        var note = request.note() == null || request.note().isBlank()
                ? null
                : request.note().strip();
        return names.one(
                dates.place(new PlaceHold(resource, request.day(), request.prospectId(), proposal, note), actor.get()));
    }

    @POST
    @Path("/{id}/challenge")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<DateHoldResponse> challenge(@RestPath DateHoldId id) {
        return names.one(dates.challenge(id, actor.get()));
    }

    @POST
    @Path("/{id}/extend")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<DateHoldResponse> extend(@RestPath DateHoldId id) {
        return names.one(dates.extend(id, actor.get()));
    }

    @POST
    @Path("/{id}/release")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<DateHoldResponse> release(@RestPath DateHoldId id, @Valid @NotNull ReleaseHoldRequest request) {
        return names.one(dates.release(id, EndReason.RELEASED, request.reason().strip(), actor.get()));
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<DateHoldResponse> confirm(@RestPath DateHoldId id) {
        return names.one(dates.confirm(id, actor.get()));
    }

    @POST
    @Path("/{id}/move")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<DateHoldResponse> move(@RestPath DateHoldId id, @Valid @NotNull MoveHoldRequest request) {
        return names.one(dates.move(id, request.position(), actor.get()));
    }
}
