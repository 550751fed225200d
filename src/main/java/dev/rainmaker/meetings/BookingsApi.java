package dev.rainmaker.meetings;

import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Booking by a link. The link stands for one meeting and lives until that is over. Methods open a reactive transaction. */
public interface BookingsApi {
    /** Address of the page on which the client takes, changes or calls off the time. Sealed anew each time. */
    String link(MeetingId id);

    /** The meeting of a link; fails with {@code booking_link_over} for a forged one and when the meeting is over. */
    Uni<Meeting> byLink(String token);

    /** The meeting that a link of ours was made for, though it may be over; empty for any other token. */
    Uni<Optional<Meeting>> linked(String token);

    /**
     * Takes a free time, or changes the one that was taken, atomically: of several takers exactly one gets it, the others
     * fail with {@code slot_taken} and keep what they had. The caller has made sure that the house is free then. A request
     * to the owner about the earlier time is withdrawn. The same time again changes nothing.
     *
     * @param timeZone in which the client reads times from now on
     */
    Uni<Meeting> take(MeetingId id, Slot slot, String timeZone, Actor by);
}
