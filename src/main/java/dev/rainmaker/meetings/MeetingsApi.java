package dev.rainmaker.meetings;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Meetings. Methods join or open a reactive transaction. */
public interface MeetingsApi {
    /** Stores an offer; no time is taken yet. */
    Uni<Meeting> propose(ProposeMeeting command, Actor by);

    /**
     * Takes a slot for a meeting, atomically: of several takers exactly one gets it, the others fail with {@code
     * slot_taken}. The same slot again for the same meeting changes nothing.
     */
    Uni<Meeting> take(MeetingId id, Slot slot, Actor by);

    /** Gives the slot back; the meeting is proposed again. */
    Uni<Meeting> release(MeetingId id, String reason, Actor by);

    /** Names the approval that the calendar's owner decides. */
    Uni<Meeting> awaits(MeetingId id, String approvalId, Actor by);

    /** Moves along the status machine; the same status again changes nothing. */
    Uni<Meeting> move(MeetingId id, MeetingStatus to, Actor by);

    /**
     * The owner has agreed to this start and it is about to be booked: from now on nobody else changes the time.
     *
     * @return false when the time is another one by now, or the meeting is called off
     */
    Uni<Boolean> beginConfirming(MeetingId id, Instant start);

    /** The calendar has its event. Repeat-safe. */
    Uni<Meeting> confirmed(MeetingId id, Actor by);

    /**
     * A person says what came of it: {@code COMPLETED} or {@code NO_SHOW}. Fails with {@code meeting_not_begun} before its
     * start and with {@code illegal_transition} unless it was confirmed.
     */
    Uni<Meeting> finish(MeetingId id, MeetingStatus as, Actor by);

    /**
     * Calls a meeting off, frees its slot and withdraws the request that waits for its owner. Fails with {@code
     * meeting_being_confirmed} in the moment in which the owner's yes is carried out.
     */
    Uni<Meeting> cancel(MeetingId id, String reason, Actor by);

    Uni<Meeting> require(MeetingId id);

    /** Next meetings first. Null means any. */
    default Uni<Page<Meeting>> find(MeetingStatus status, ProspectId prospect, PageRequest page) {
        return find(status, prospect, null, null, page);
    }

    /**
     * The same of those that begin in a span, earliest first.
     *
     * @param from first instant; null for all, also those without a time
     * @param to instant after the last; null for all
     */
    Uni<Page<Meeting>> find(MeetingStatus status, ProspectId prospect, Instant from, Instant to, PageRequest page);
}
