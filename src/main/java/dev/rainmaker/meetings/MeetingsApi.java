package dev.rainmaker.meetings;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;

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

    /** Calls a meeting off and frees its slot. */
    Uni<Meeting> cancel(MeetingId id, String reason, Actor by);

    Uni<Meeting> require(MeetingId id);

    /** Next meetings first. Null means any. */
    Uni<Page<Meeting>> find(MeetingStatus status, ProspectId prospect, PageRequest page);
}
