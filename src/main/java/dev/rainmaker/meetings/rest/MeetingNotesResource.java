package dev.rainmaker.meetings.rest;

import dev.rainmaker.meetings.FollowUpTask;
import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingNotes;
import dev.rainmaker.meetings.MeetingNotesApi;
import dev.rainmaker.meetings.NewTask;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import dev.rainmaker.security.UserId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What came of a meeting, and what has to be done. */
@Cancellable(false)
@Path("/v1/meetings/{id}/follow-up")
public class MeetingNotesResource {
    private final MeetingNotesApi notes;
    private final CurrentActor actor;

    MeetingNotesResource(MeetingNotesApi notes, CurrentActor actor) {
        this.notes = notes;
        this.actor = actor;
    }

    /**
     * Notes and tasks.
     *
     * @param notes null while there are none
     */
    public record FollowUpResponse(MeetingNotes notes, List<FollowUpTask> tasks) {}

    /** The notes as they shall stand. */
    public record NotesRequest(@NotBlank @Size(max = 20_000) String text) {}

    /** A task for somebody of the house. */
    public record TaskRequest(
            @NotBlank @Size(max = 300) String title,
            @NotNull UserId ownerId,
            @NotNull LocalDate dueOn) {}

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<FollowUpResponse> get(@RestPath MeetingId id) {
        return notes.notes(id)
                .flatMap(found -> notes.tasksOf(id).map(tasks -> new FollowUpResponse(found.orElse(null), tasks)));
    }

    @PUT
    @Path("/notes")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<MeetingNotes> write(
            @RestPath MeetingId id, @RestHeader("If-Match") String ifMatch, @Valid @NotNull NotesRequest request) {
        return notes.write(id, ifMatch, request.text().strip(), actor.get());
    }

    @POST
    @Path("/tasks")
    @ResponseStatus(201)
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<FollowUpTask> add(@RestPath MeetingId id, @Valid @NotNull TaskRequest request) {
        return notes.add(id, new NewTask(request.title().strip(), request.ownerId(), request.dueOn()), actor.get());
    }
}
