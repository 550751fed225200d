package dev.rainmaker.dates;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

/**
 * Date holds. What changes a day opens a transaction of its own, since it must take the day's turn before it reads anything:
 * never call it inside another one. Changes of one day come one after the other; a change that lost a race is made anew.
 */
public interface DatesApi {
    /** Last in the line: a ranked hold, or on the waiting list. Fails for closed days and for who holds the day already. */
    Uni<DateHold> place(PlaceHold command, Actor by);

    /**
     * Whoever holds a later option wants to sign: who has the last place that is free, as a rule the first option, must confirm
     * by a deadline or is passed by. Fails when the hold could be confirmed anyway, waits, or a challenge is under way.
     */
    Uni<DateHold> challenge(DateHoldId id, Actor by);

    /** Books the date: exactly as many holds as the resource has places. Confirmed already: nothing changes. */
    Uni<DateHold> confirm(DateHoldId id, Actor by);

    /** The client has accepted: confirms, or challenges whoever is before, or says that there is no place. Repeat-safe. */
    Uni<DateHold> sign(DateHoldId id, Actor by);

    /**
     * Gives a hold or a booking up; those behind move up. Ended already: nothing changes. Booked: owners and managers only.
     *
     * @param words for the record; may be null
     */
    Uni<DateHold> release(DateHoldId id, EndReason reason, String words, Actor by);

    /** Counts the expiry of a ranked hold anew from now. */
    Uni<DateHold> extend(DateHoldId id, Actor by);

    /** To another position of the line, from 1; beyond the end means the end. */
    Uni<DateHold> move(DateHoldId id, int position, Actor by);

    Uni<DateHold> require(DateHoldId id);

    /** Newest first. Null means any. */
    Uni<Page<DateHold>> find(ProspectId prospect, String proposalId, DateHoldStatus status, PageRequest page);

    /** The board from day to day, at most 62 of them. A null resource means all. */
    Uni<DateBoard> board(LocalDate from, LocalDate to, DateResourceId resource);

    Uni<DateDetail> day(DateResourceId resource, LocalDate day);
}
