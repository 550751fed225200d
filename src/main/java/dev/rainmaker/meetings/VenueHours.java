package dev.rainmaker.meetings;

/**
 * When a venue can be visited.
 *
 * @param venueId item of the catalogue
 */
public record VenueHours(String venueId, OpenHours hours, long version) {}
