package dev.rainmaker.workflow.journey;

import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.meetings.MeetingsApi;
import dev.rainmaker.platform.problem.IllegalTransition;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.RunsApi;
import dev.rainmaker.workflow.StartRun;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Has the link to a meeting's booking page sent to the client, once a person has said yes to the message. */
@Cancellable(false)
@Path("/v1/meetings/{id}/invitation")
public class InvitationResource {
    private final RunsApi runs;
    private final MeetingsApi meetings;
    private final CurrentActor actor;

    InvitationResource(RunsApi runs, MeetingsApi meetings, CurrentActor actor) {
        this.runs = runs;
        this.meetings = meetings;
        this.actor = actor;
    }

    /** Repeat-safe: a meeting has one invitation. */
    @POST
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Run> invite(@RestPath MeetingId id) {
        var by = actor.get();
        return Panache.withTransaction(() -> meetings.require(id).flatMap(meeting -> {
            if (meeting.status() != MeetingStatus.PROPOSED) {
                throw new IllegalTransition("meeting", meeting.status(), MeetingStatus.PROPOSED);
            }
            return runs.start(
                    StartRun.of(
                                    BookingGraph.KIND,
                                    meeting.prospectId().value(),
                                    Map.of(
                                            "task",
                                            "invite",
                                            "occasion",
                                            LinkSteps.Occasion.INVITED.name(),
                                            "meetingId",
                                            id.value()))
                            .once("invite:" + id),
                    by);
        }));
    }
}
