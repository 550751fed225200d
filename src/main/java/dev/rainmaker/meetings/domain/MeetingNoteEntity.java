package dev.rainmaker.meetings.domain;

import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingNotes;
import dev.rainmaker.platform.crypto.SubjectCipher;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.security.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;

/** Row of a meeting's notes; the text is encrypted under the prospect's key. */
@Entity
@Table(name = "meeting_note")
class MeetingNoteEntity {
    @Id
    @Column(name = "meeting_id")
    String meetingId;

    @Version
    long version;

    @Column(name = "prospect_id")
    String prospectId;

    String text;

    @Column(name = "written_by")
    String writtenBy;

    @Column(name = "written_at")
    LocalDateTime writtenAt;

    MeetingNotes toView(SubjectCipher cipher) {
        return new MeetingNotes(
                new MeetingId(meetingId),
                cipher.decrypt("meeting_note", text),
                new UserId(writtenBy),
                SqlTime.instant(writtenAt),
                version);
    }
}
