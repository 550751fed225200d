package dev.rainmaker.meetings.rest;

import dev.rainmaker.meetings.MeetingSetupApi;
import dev.rainmaker.meetings.VenueHours;
import dev.rainmaker.platform.id.IdFormat;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** When venues of the catalogue can be visited. */
@Cancellable(false)
@Path("/v1/venue-hours")
public class VenueHoursResource {
    private final MeetingSetupApi setup;
    private final CurrentActor actor;

    VenueHoursResource(MeetingSetupApi setup, CurrentActor actor) {
        this.setup = setup;
        this.actor = actor;
    }

    /** A venue with its hours. */
    public record VenueHoursResponse(String venueId, HoursRequest hours, long version) {
        static VenueHoursResponse of(VenueHours venue) {
            return new VenueHoursResponse(venue.venueId(), HoursRequest.of(venue.hours()), venue.version());
        }
    }

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<List<VenueHoursResponse>> list() {
        return setup.venues()
                .map(venues -> venues.stream().map(VenueHoursResponse::of).toList());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<VenueHoursResponse> edit(
            @RestPath String id, @RestHeader("If-Match") String ifMatch, @Valid @NotNull HoursRequest request) {
        return setup.edit(ifMatch, IdFormat.require("venue", id), request.hours(), actor.get())
                .map(VenueHoursResponse::of);
    }
}
