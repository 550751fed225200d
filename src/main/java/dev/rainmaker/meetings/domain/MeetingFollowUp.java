package dev.rainmaker.meetings.domain;

import dev.rainmaker.meetings.FollowUpTask;
import dev.rainmaker.meetings.MeetingFailure;
import dev.rainmaker.meetings.MeetingFailure.Problem;
import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingNotes;
import dev.rainmaker.meetings.MeetingNotesApi;
import dev.rainmaker.meetings.NewTask;
import dev.rainmaker.meetings.TaskId;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.problem.VersionConflict;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import dev.rainmaker.security.Role;
import dev.rainmaker.security.UserId;
import dev.rainmaker.security.UsersApi;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
class MeetingFollowUp implements MeetingNotesApi {
    private static final Set<Role> WORKING = Set.of(Role.OWNER, Role.MANAGER, Role.SELLER);

    private final MeetingRepository meetings;
    private final MeetingNoteRepository notes;
    private final FollowUpTaskRepository tasks;
    private final UsersApi users;
    private final FieldCrypto crypto;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    MeetingFollowUp(
            MeetingRepository meetings,
            MeetingNoteRepository notes,
            FollowUpTaskRepository tasks,
            UsersApi users,
            FieldCrypto crypto,
            Outbox outbox,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.meetings = meetings;
        this.notes = notes;
        this.tasks = tasks;
        this.users = users;
        this.crypto = crypto;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    @WithTransaction
    public Uni<Optional<MeetingNotes>> notes(MeetingId id) {
        return meetings.require(id)
                .flatMap(meeting -> notes.list("meetingId", id.value()))
                .flatMap(this::noteViews)
                .map(all -> all.stream().findFirst());
    }

    @Override
    @WithTransaction
    public Uni<List<MeetingNotes>> notesOf(ProspectId prospect) {
        return notes.list("prospectId = ?1 order by writtenAt desc", prospect.value())
                .flatMap(this::noteViews);
    }

    private Uni<List<MeetingNotes>> noteViews(List<MeetingNoteEntity> rows) {
        return crypto.ciphersFor(
                        rows.stream().map(row -> row.prospectId).distinct().toList())
                .map(ciphers -> rows.stream()
                        .map(row -> row.toView(ciphers.get(row.prospectId)))
                        .toList());
    }

    @Override
    @WithTransaction
    public Uni<MeetingNotes> write(MeetingId id, String ifMatch, String text, Actor by) {
        return meetings.lock(id.value()).map(MeetingRepository::there).flatMap(meeting -> {
            if (meeting.startAt == null) {
                throw new MeetingFailure(Problem.MEETING_HAS_NO_TIME, "No time was taken for this meeting yet.");
            }
            if (SqlTime.instant(meeting.startAt).isAfter(clock.now())) {
                throw new MeetingFailure(Problem.MEETING_NOT_BEGUN, "Notes can be written once the meeting has begun.");
            }
            return notes.findById(id.value()).flatMap(found -> {
                VersionConflict.check(ifMatch, found == null ? 0 : found.version);
                var row = found == null ? new MeetingNoteEntity() : found;
                row.meetingId = meeting.id;
                row.prospectId = meeting.prospectId;
                row.writtenBy = by.id();
                row.writtenAt = SqlTime.of(clock.now());
                return crypto.cipherFor(meeting.prospectId)
                        .invoke(cipher -> row.text = cipher.encrypt("meeting_note", text))
                        .call(cipher -> notes.persistAndFlush(row))
                        .call(cipher -> told("notes_written", meeting, by))
                        .map(row::toView);
            });
        });
    }

    @Override
    @WithTransaction
    public Uni<FollowUpTask> add(MeetingId id, NewTask task, Actor by) {
        return meetings.require(id).call(meeting -> known(task.ownerId())).flatMap(meeting -> {
            var row = new FollowUpTaskEntity();
            row.id = ids.next();
            row.meetingId = meeting.id;
            row.prospectId = meeting.prospectId;
            row.ownerId = task.ownerId().value();
            row.dueOn = task.dueOn();
            row.createdAt = SqlTime.of(clock.now());
            return crypto.cipherFor(meeting.prospectId)
                    .invoke(cipher -> row.title = cipher.encrypt("task_title", task.title()))
                    .call(cipher -> tasks.persist(row))
                    .call(cipher -> told("task_added", meeting, by))
                    .map(row::toView);
        });
    }

    private Uni<Void> known(UserId owner) {
        return users.activeWith(WORKING)
                .invoke(active -> {
                    if (active.stream().noneMatch(user -> user.id().equals(owner))) {
                        throw new MeetingFailure(
                                Problem.HOST_UNKNOWN, "Give the task to an active owner, manager or seller.");
                    }
                })
                .replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<List<FollowUpTask>> tasksOf(MeetingId id) {
        return meetings.require(id)
                .flatMap(meeting -> tasks.list("meetingId = ?1 order by id", id.value()))
                .flatMap(this::taskViews);
    }

    @Override
    @WithTransaction
    public Uni<Page<FollowUpTask>> tasks(UserId owner, Boolean open, PageRequest page) {
        return tasks.page(owner == null ? null : owner.value(), open, page)
                .flatMap(found -> taskViews(found.items()).map(found::with));
    }

    private Uni<List<FollowUpTask>> taskViews(List<FollowUpTaskEntity> rows) {
        return crypto.ciphersFor(
                        rows.stream().map(row -> row.prospectId).distinct().toList())
                .map(ciphers -> rows.stream()
                        .map(row -> row.toView(ciphers.get(row.prospectId)))
                        .toList());
    }

    @Override
    @WithTransaction
    public Uni<FollowUpTask> done(TaskId id, boolean done, Actor by) {
        return tasks.findById(id.value()).flatMap(row -> {
            if (row == null) {
                throw new MeetingFailure(Problem.TASK_NOT_FOUND, "There is no task with this id.");
            }
            boolean changes = done == (row.doneAt == null);
            if (changes) {
                row.doneAt = done ? SqlTime.of(clock.now()) : null;
                row.doneBy = done ? by.id() : null;
            }
            return meetings.findById(row.meetingId)
                    .call(meeting -> changes
                            ? told(done ? "task_done" : "task_reopened", meeting, by)
                            : Uni.createFrom().voidItem())
                    .flatMap(meeting -> taskViews(List.of(row)))
                    .map(List::getFirst);
        });
    }

    private Uni<Void> told(String what, MeetingEntity meeting, Actor by) {
        return audit.record(by, "meeting." + what, "meeting", meeting.id, Map.of(), Map.of())
                .flatMap(done -> outbox.add(new MeetingFollowedUp(what, meeting.id, meeting.prospectId)));
    }
}
