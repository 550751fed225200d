package dev.rainmaker.meetings.rest;

import dev.rainmaker.meetings.Meeting;
import dev.rainmaker.meetings.MeetingDesk;
import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.meetings.MeetingType;
import dev.rainmaker.meetings.MeetingsApi;
import dev.rainmaker.meetings.Slot;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.names.ProspectNames;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Meetings for the people of the house. */
@Cancellable(false)
@Path("/v1/meetings")
public class MeetingResource {
    private final MeetingsApi meetings;
    private final MeetingDesk desk;
    private final ProspectNames names;
    private final CurrentActor actor;
    private final Clock clock;

    MeetingResource(MeetingsApi meetings, MeetingDesk desk, ProspectNames names, CurrentActor actor, Clock clock) {
        this.meetings = meetings;
        this.desk = desk;
        this.names = names;
        this.actor = actor;
        this.clock = clock;
    }

    /** Why it is called off. */
    public record CancelRequest(@NotBlank @Size(max = 500) String reason) {}

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<Page<MeetingResponse>> list(
            @RestQuery MeetingStatus status, @RestQuery ProspectId prospect, @Valid @BeanParam PageRequest page) {
        return meetings.find(status, prospect, page)
                .flatMap(found -> named(found.items()).map(items -> found.with(items)));
    }

    @GET
    @Path("/slots")
    @RunOnVirtualThread
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public List<Slot> slots(@RestQuery @DefaultValue("initial_call") MeetingType type) {
        return desk.freeSlots(type, clock.now());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<MeetingResponse> get(@RestPath MeetingId id) {
        return one(meetings.require(id));
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<MeetingResponse> cancel(@RestPath MeetingId id, @Valid @NotNull CancelRequest request) {
        return one(meetings.cancel(id, request.reason(), actor.get()));
    }

    private Uni<MeetingResponse> one(Uni<Meeting> meeting) {
        return meeting.flatMap(found -> named(List.of(found))).map(List::getFirst);
    }

    private Uni<List<MeetingResponse>> named(List<Meeting> rows) {
        return names.beside(rows, row -> row.prospectId().value(), MeetingResponse::new);
    }
}
