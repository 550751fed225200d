package dev.rainmaker.meetings.domain;

import dev.rainmaker.meetings.FollowUpTask;
import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.TaskId;
import dev.rainmaker.platform.crypto.SubjectCipher;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Row of a follow-up task; the title is encrypted under the prospect's key. */
@Entity
@Table(name = "follow_up_task")
class FollowUpTaskEntity {
    @Id
    String id;

    @Version
    long version;

    @Column(name = "meeting_id")
    String meetingId;

    @Column(name = "prospect_id")
    String prospectId;

    String title;

    @Column(name = "owner_id")
    String ownerId;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "done_at")
    LocalDateTime doneAt;

    @Column(name = "done_by")
    String doneBy;

    @Column(name = "created_at")
    LocalDateTime createdAt;

    FollowUpTask toView(SubjectCipher cipher) {
        return new FollowUpTask(
                new TaskId(id),
                new MeetingId(meetingId),
                new ProspectId(prospectId),
                cipher.decrypt("task_title", title),
                new UserId(ownerId),
                dueOn,
                SqlTime.instant(doneAt),
                doneBy == null ? null : new UserId(doneBy),
                SqlTime.instant(createdAt));
    }
}
