package dev.rainmaker.meetings;

import dev.rainmaker.approvals.Approved;
import dev.rainmaker.approvals.AttachmentRef;
import dev.rainmaker.approvals.EventToCancel;
import dev.rainmaker.approvals.EventToCreate;
import dev.rainmaker.approvals.MeetingConfirmation;
import dev.rainmaker.conversations.MessageId;
import java.time.Instant;
import java.util.List;

/** What meetings need from the outside. Blocking: for workers. */
public interface MeetingDesk {
    /**
     * Times of the two weeks after the lead time at which host, house and venue are free; of the host whose turn it is.
     *
     * @param venueId venue of the catalogue that is visited; null for none
     */
    OpenTimes openTimes(MeetingType type, String venueId, Instant from);

    /** The same for a meeting that has its host; the time that it holds itself does not stand in its way. */
    List<Slot> openTimes(Meeting meeting, Instant from);

    /** The calendar event of a taken slot, with the context that the owner needs. */
    EventToCreate event(MeetingId id, String clientName, String clientEmail, String context);

    /** The .ics file of the event, kept in storage. Repeat-safe. */
    AttachmentRef invitation(Meeting meeting, EventToCreate event);

    /**
     * Books the approved event, or moves it when the calendar has it, sends the approved confirmation, and confirms the meeting.
     * Repeat-safe with the same key.
     */
    Meeting confirm(MeetingId id, MessageId message, Approved<MeetingConfirmation> approved, String key);

    /** The event of a meeting that was called off, to be taken out of the calendar. */
    EventToCancel cancellation(Meeting meeting, String clientName, String clientEmail);

    /** Takes the event out of the calendar. Repeat-safe with the same key. */
    void withdraw(Approved<EventToCancel> approved, String key);
}
