package dev.rainmaker.meetings;

import dev.rainmaker.approvals.Approved;
import dev.rainmaker.approvals.AttachmentRef;
import dev.rainmaker.approvals.EventToCreate;
import dev.rainmaker.approvals.MeetingConfirmation;
import dev.rainmaker.conversations.MessageId;
import java.time.Instant;
import java.util.List;

/** What meetings need from the outside. Blocking: for workers. */
public interface MeetingDesk {
    /** Free slots of the calendar's owner in the next two weeks, those that other meetings hold left out. */
    List<Slot> freeSlots(MeetingType type, Instant from);

    /** The calendar event of a taken slot, with the context that the owner needs. */
    EventToCreate event(MeetingId id, String clientName, String clientEmail, String context);

    /** The .ics file of the event, kept in storage. Repeat-safe. */
    AttachmentRef invitation(EventToCreate event);

    /** Books the approved event, sends the approved confirmation, and confirms the meeting. Repeat-safe with the same key. */
    Meeting confirm(MeetingId id, MessageId message, Approved<MeetingConfirmation> approved, String key);
}
