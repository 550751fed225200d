package dev.rainmaker.dates;

import java.util.List;

/**
 * One day opened.
 *
 * @param options how many holds are ranked; those behind wait
 * @param booked confirmed holds
 * @param line the others in their order
 */
public record DateDetail(
        BoardDay board, DateResource resource, int options, List<DateHold> booked, List<DateHold> line) {}
