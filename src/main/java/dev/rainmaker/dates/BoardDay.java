package dev.rainmaker.dates;

import java.time.LocalDate;

/**
 * One day of one resource, as on the month board.
 *
 * @param held ranked holds
 * @param waiting length of the waiting list
 * @param challenged whether one of the ranked holds has to confirm by a deadline
 * @param closure null when the day is open
 */
public record BoardDay(
        LocalDate day,
        DateResourceId resourceId,
        DateState state,
        int booked,
        int held,
        int waiting,
        boolean challenged,
        Closure closure) {}
