package dev.rainmaker.dates;

import java.time.LocalDate;
import java.util.List;

/**
 * The board over some days.
 *
 * @param days every day of every resource, by day and then in the order of the resources
 */
public record DateBoard(LocalDate from, LocalDate to, List<DateResource> resources, List<BoardDay> days) {}
