package dev.rainmaker.meetings;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.UserId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Notes of meetings and the tasks that follow. Methods join or open a reactive transaction; changes are audited without their words. */
public interface MeetingNotesApi {
    /** Empty while nobody has written any. */
    Uni<Optional<MeetingNotes>> notes(MeetingId id);

    /** Those of a prospect's meetings, latest first. */
    Uni<List<MeetingNotes>> notesOf(ProspectId prospect);

    /**
     * Writes the notes, or others in their place. Fails with {@code meeting_not_begun} before the start, {@code
     * meeting_has_no_time} when no time was taken, and {@code version_conflict} when somebody wrote meanwhile.
     */
    Uni<MeetingNotes> write(MeetingId id, String ifMatch, String text, Actor by);

    /** Fails with {@code host_unknown} when the owner of the task is no active user who works. */
    Uni<FollowUpTask> add(MeetingId id, NewTask task, Actor by);

    /** In the order in which they were written. */
    Uni<List<FollowUpTask>> tasksOf(MeetingId id);

    /**
     * Those due first, first.
     *
     * @param owner null for everybody's
     * @param open false for those that are done; null for all
     */
    Uni<Page<FollowUpTask>> tasks(UserId owner, Boolean open, PageRequest page);

    /** Done, or to be done after all. Repeat-safe. Fails with {@code task_not_found}. */
    Uni<FollowUpTask> done(TaskId id, boolean done, Actor by);
}
