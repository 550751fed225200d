package dev.rainmaker.dates;

/**
 * What a day is sold of.
 *
 * @param catalogueItemId item of the catalogue behind a venue; null for the team
 * @param capacity events that it can do on one day
 * @param active whether new holds can be placed on it
 */
public record DateResource(
        DateResourceId id, Kind kind, String catalogueItemId, String name, int capacity, boolean active, long version) {
    /** The people of the house, or a place from the catalogue. */
    public enum Kind {
        TEAM,
        VENUE
    }
}
