package dev.rainmaker.meetings.rest;

import dev.rainmaker.meetings.BookingsApi;
import dev.rainmaker.meetings.Meeting;
import dev.rainmaker.meetings.MeetingDesk;
import dev.rainmaker.meetings.MeetingFailure;
import dev.rainmaker.meetings.MeetingFailure.Problem;
import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.meetings.MeetingType;
import dev.rainmaker.meetings.MeetingsApi;
import dev.rainmaker.meetings.ProposeMeeting;
import dev.rainmaker.meetings.Slot;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.id.IdFormat;
import dev.rainmaker.platform.names.ProspectNames;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.planning.ClientZones;
import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectsApi;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Meetings for the people of the house. */
@Cancellable(false)
@Path("/v1/meetings")
public class MeetingResource {
    private final MeetingsApi meetings;
    private final BookingsApi bookings;
    private final MeetingDesk desk;
    private final ProspectsApi prospects;
    private final ProspectNames names;
    private final ClientZones zones;
    private final CurrentActor actor;
    private final Clock clock;

    MeetingResource(
            MeetingsApi meetings,
            BookingsApi bookings,
            MeetingDesk desk,
            ProspectsApi prospects,
            ProspectNames names,
            ClientZones zones,
            CurrentActor actor,
            Clock clock) {
        this.meetings = meetings;
        this.bookings = bookings;
        this.desk = desk;
        this.prospects = prospects;
        this.names = names;
        this.zones = zones;
        this.actor = actor;
        this.clock = clock;
    }

    /** Why it is called off. */
    public record CancelRequest(@NotBlank @Size(max = 500) String reason) {}

    /**
     * A meeting for a prospect to take a time of.
     *
     * @param venueId venue of the catalogue that is visited; null for none
     * @param timeZone in which the client reads times; null for that of the client's place, else the host's
     */
    public record ProposeRequest(
            @NotNull ProspectId prospectId,
            @NotNull MeetingType type,
            @Size(max = 26) String venueId,
            @Size(max = 64) String timeZone) {}

    /** The new start. */
    public record RescheduleRequest(@NotNull @Size(max = 40) String start) {
        Instant instant() {
            try {
                return Instant.parse(start);
            } catch (DateTimeException wrong) {
                throw new InvalidRequest("start", "is not an instant such as 2027-06-09T08:00:00Z");
            }
        }
    }

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<Page<MeetingResponse>> list(
            @RestQuery MeetingStatus status,
            @RestQuery ProspectId prospect,
            @RestQuery Instant from,
            @RestQuery Instant to,
            @Valid @BeanParam PageRequest page) {
        return meetings.find(status, prospect, from, to, page)
                .flatMap(found -> named(found.items()).map(items -> found.with(items)));
    }

    /** Three times that differ and why each is good, and all that are free. */
    @GET
    @Path("/slots")
    @RunOnVirtualThread
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public SlotsResponse slots(
            @RestQuery @DefaultValue("initial_call") MeetingType type,
            @RestQuery String venue,
            @RestQuery String zone) {
        var times = desk.openTimes(type, venueId(venue), clock.now());
        return SlotsResponse.of(times, zone == null ? times.host().hours().zone() : Zones.require("zone", zone));
    }

    /** Offers three good times; the link of the answer leads to the page on which the client takes any. */
    @POST
    @ResponseStatus(201)
    @RunOnVirtualThread
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public MeetingResponse propose(@Valid @NotNull ProposeRequest request) {
        var by = actor.get();
        var prospect = Reactive.await(() -> prospects.require(request.prospectId()));
        var times = desk.openTimes(request.type(), venueId(request.venueId()), clock.now());
        var zone = request.timeZone() == null
                ? zones.of(prospect.place()).orElse(times.host().hours().zone())
                : Zones.require("timeZone", request.timeZone());
        return Reactive.await(() -> one(meetings.propose(
                new ProposeMeeting(
                        request.prospectId(),
                        null,
                        request.type(),
                        times.host(),
                        venueId(request.venueId()),
                        SlotsResponse.of(times, zone).suggested().stream()
                                .map(SlotsResponse.Suggested::slot)
                                .toList(),
                        zone.getId(),
                        null),
                by)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<MeetingResponse> get(@RestPath MeetingId id) {
        return one(meetings.require(id));
    }

    /** Free times to which this meeting can be moved. */
    @GET
    @Path("/{id}/slots")
    @RunOnVirtualThread
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public List<Slot> slotsOf(@RestPath MeetingId id) {
        return desk.openTimes(Reactive.await(() -> meetings.require(id)), clock.now());
    }

    /** To another free time; the calendar's owner confirms it, and only then the client is told. */
    @POST
    @Path("/{id}/reschedule")
    @RunOnVirtualThread
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public MeetingResponse reschedule(@RestPath MeetingId id, @Valid @NotNull RescheduleRequest request) {
        var by = actor.get();
        var start = request.instant();
        var meeting = Reactive.await(() -> meetings.require(id));
        var slot = desk.openTimes(meeting, clock.now()).stream()
                .filter(free -> free.start().equals(start))
                .findFirst()
                .orElseThrow(() -> new MeetingFailure(
                        Problem.SLOT_NOT_FREE, "Choose one of the times that are free for this meeting."));
        return Reactive.await(() -> one(bookings.take(id, slot, meeting.timeZone(), by)));
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<MeetingResponse> cancel(@RestPath MeetingId id, @Valid @NotNull CancelRequest request) {
        return one(meetings.cancel(id, request.reason(), actor.get()));
    }

    /** It took place. */
    @POST
    @Path("/{id}/complete")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<MeetingResponse> complete(@RestPath MeetingId id) {
        return one(meetings.finish(id, MeetingStatus.COMPLETED, actor.get()));
    }

    /** Nobody came; a message with a link for another time is drafted and waits for a yes. */
    @POST
    @Path("/{id}/no-show")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<MeetingResponse> noShow(@RestPath MeetingId id) {
        return one(meetings.finish(id, MeetingStatus.NO_SHOW, actor.get()));
    }

    private static String venueId(String id) {
        return id == null || id.isBlank() ? null : IdFormat.require("venue", id);
    }

    private Uni<MeetingResponse> one(Uni<Meeting> meeting) {
        return meeting.flatMap(found -> named(List.of(found))).map(List::getFirst);
    }

    private Uni<List<MeetingResponse>> named(List<Meeting> rows) {
        boolean masked = actor.get().seesMasked();
        return names.beside(
                rows,
                row -> row.prospectId().value(),
                (row, name) -> new MeetingResponse(
                        row, name, masked || row.status().allowed().isEmpty() ? null : bookings.link(row.id())));
    }
}
