package dev.rainmaker.dates.rest;

import dev.rainmaker.dates.BoardDay;
import dev.rainmaker.dates.DateResource;
import java.util.List;

/** One day opened: bookings, and the line in its order. The first {@code options} of the line are ranked. */
public record DateDayResponse(
        BoardDay board,
        DateResource resource,
        int options,
        List<DateHoldResponse> booked,
        List<DateHoldResponse> line) {}
