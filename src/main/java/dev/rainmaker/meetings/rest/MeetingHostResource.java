package dev.rainmaker.meetings.rest;

import dev.rainmaker.meetings.EditMeetingHost;
import dev.rainmaker.meetings.MeetingHost;
import dev.rainmaker.meetings.MeetingSetupApi;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import dev.rainmaker.security.UserId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Whose calendars meetings go into, and when their people work. */
@Cancellable(false)
@Path("/v1/meeting-hosts")
public class MeetingHostResource {
    private final MeetingSetupApi setup;
    private final CurrentActor actor;

    MeetingHostResource(MeetingSetupApi setup, CurrentActor actor) {
        this.setup = setup;
        this.actor = actor;
    }

    /** A user with a calendar. */
    public record HostResponse(
            UserId userId, String name, boolean hosts, String calendarId, HoursRequest hours, long version) {
        static HostResponse of(MeetingHost host) {
            return new HostResponse(
                    host.userId(),
                    host.name(),
                    host.hosts(),
                    host.calendarId(),
                    HoursRequest.of(host.hours()),
                    host.version());
        }
    }

    /** Whether meetings that go round come to the user, and when. */
    public record EditHostRequest(
            boolean hosts,

            @NotNull @Pattern(regexp = "[A-Za-z0-9._@-]{1,64}", message = "must be the name of a calendar")
            String calendarId,

            @NotNull @Valid HoursRequest hours) {}

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<List<HostResponse>> list() {
        return setup.hosts().map(hosts -> hosts.stream().map(HostResponse::of).toList());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<HostResponse> edit(
            @RestPath UserId id, @RestHeader("If-Match") String ifMatch, @Valid @NotNull EditHostRequest request) {
        return setup.edit(
                        ifMatch,
                        new EditMeetingHost(
                                id,
                                request.hosts(),
                                request.calendarId(),
                                request.hours().hours()),
                        actor.get())
                .map(HostResponse::of);
    }
}
