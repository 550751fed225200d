package dev.rainmaker.dates.rest;

import dev.rainmaker.dates.Closure;
import dev.rainmaker.dates.DateBoard;
import dev.rainmaker.dates.DateResourceId;
import dev.rainmaker.dates.DateSetupApi;
import dev.rainmaker.dates.DatesApi;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The board: days that are free, held, booked or closed. */
@Cancellable(false)
@Path("/v1/dates")
public class DateBoardResource {
    private final DatesApi dates;
    private final DateSetupApi setup;
    private final HoldNames names;
    private final CurrentActor actor;

    DateBoardResource(DatesApi dates, DateSetupApi setup, HoldNames names, CurrentActor actor) {
        this.dates = dates;
        this.setup = setup;
        this.names = names;
        this.actor = actor;
    }

    /** Days on which nothing can be held; without a resource on none of them. */
    public record CloseDaysRequest(
            DateResourceId resourceId,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull Closure.Kind kind,
            @NotBlank @Size(max = 120) String reason) {}

    /** Days that can be held again. */
    public record OpenDaysRequest(
            DateResourceId resourceId,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<DateBoard> board(
            @RestQuery @NotNull LocalDate from, @RestQuery @NotNull LocalDate to, @RestQuery DateResourceId resource) {
        return dates.board(from, to, resource);
    }

    @GET
    @Path("/{resource}/{day}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<DateDayResponse> day(@RestPath DateResourceId resource, @RestPath LocalDate day) {
        boolean masked = actor.get().seesMasked();
        return dates.day(resource, day).flatMap(found -> names.beside(found.booked(), masked)
                .flatMap(booked -> names.beside(found.line(), masked)
                        .map(line ->
                                new DateDayResponse(found.board(), found.resource(), found.options(), booked, line))));
    }

    @POST
    @Path("/close")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<Void> close(@Valid @NotNull CloseDaysRequest request) {
        return setup.close(
                request.resourceId(),
                request.from(),
                request.to(),
                new Closure(request.kind(), request.reason().strip()),
                actor.get());
    }

    @POST
    @Path("/open")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<Void> open(@Valid @NotNull OpenDaysRequest request) {
        return setup.open(request.resourceId(), request.from(), request.to(), actor.get());
    }
}
