package dev.rainmaker.meetings.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rainmaker.meetings.FollowUpTask;
import dev.rainmaker.meetings.MeetingNotesApi;
import dev.rainmaker.meetings.TaskId;
import dev.rainmaker.platform.names.ProspectNames;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import dev.rainmaker.security.UserId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What people of the house have to do after meetings. */
@Cancellable(false)
@Path("/v1/tasks")
public class TaskResource {
    private final MeetingNotesApi notes;
    private final ProspectNames names;
    private final CurrentActor actor;

    TaskResource(MeetingNotesApi notes, ProspectNames names, CurrentActor actor) {
        this.notes = notes;
        this.names = names;
        this.actor = actor;
    }

    /** A task with the name of its prospect. */
    public record TaskResponse(@JsonUnwrapped FollowUpTask task, String prospectName) {}

    /** @param mine only those of whoever asks */
    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Page<TaskResponse>> list(
            @RestQuery @DefaultValue("true") boolean mine,
            @RestQuery Boolean open,
            @Valid @BeanParam PageRequest page) {
        return notes.tasks(mine ? new UserId(actor.get().id()) : null, open, page)
                .flatMap(found -> named(found.items()).map(found::with));
    }

    @POST
    @Path("/{id}/done")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<TaskResponse> done(@RestPath TaskId id) {
        return one(id, true);
    }

    @POST
    @Path("/{id}/undone")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<TaskResponse> undone(@RestPath TaskId id) {
        return one(id, false);
    }

    private Uni<TaskResponse> one(TaskId id, boolean done) {
        return notes.done(id, done, actor.get())
                .flatMap(task -> named(List.of(task)))
                .map(List::getFirst);
    }

    private Uni<List<TaskResponse>> named(List<FollowUpTask> tasks) {
        return names.beside(tasks, task -> task.prospectId().value(), TaskResponse::new);
    }
}
