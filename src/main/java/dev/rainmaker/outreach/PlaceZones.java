package dev.rainmaker.outreach;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the time zone of a place by its words: cities of the IANA zone names, and regions that those names do not carry.
 * Source of the regions: IANA time zone database, main zone of each.
 */
public final class PlaceZones {
    private static final Map<String, String> REGIONS = Map.ofEntries(
            Map.entry("texas", "America/Chicago"),
            Map.entry("tx", "America/Chicago"),
            Map.entry("austin", "America/Chicago"),
            Map.entry("illinois", "America/Chicago"),
            Map.entry("california", "America/Los_Angeles"),
            Map.entry("washington", "America/New_York"),
            Map.entry("boston", "America/New_York"),
            Map.entry("florida", "America/New_York"),
            Map.entry("germany", "Europe/Berlin"),
            Map.entry("munich", "Europe/Berlin"),
            Map.entry("hamburg", "Europe/Berlin"),
            Map.entry("portugal", "Europe/Lisbon"),
            Map.entry("manchester", "Europe/London"),
            Map.entry("england", "Europe/London"),
            Map.entry("uk", "Europe/London"),
            Map.entry("france", "Europe/Paris"),
            Map.entry("spain", "Europe/Madrid"),
            Map.entry("barcelona", "Europe/Madrid"));
    private static final Map<String, String> CITIES = cities();

    private PlaceZones() {}

    /** Zone of the first word of the place that names one. */
    public static Optional<ZoneId> of(String place) {
        if (place == null) {
            return Optional.empty();
        }
        var words = place.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        return Arrays.stream(words)
                .map(word -> REGIONS.getOrDefault(word, CITIES.get(word)))
                .filter(Objects::nonNull)
                .findFirst()
                .map(ZoneId::of);
    }

    private static Map<String, String> cities() {
        var cities = new TreeMap<String, String>();
        for (var zone : ZoneId.getAvailableZoneIds()) {
            if (zone.matches("(America|Europe|Africa|Asia|Australia|Pacific|Atlantic)/[A-Z][a-z]+")) {
                cities.put(zone.substring(zone.indexOf('/') + 1).toLowerCase(Locale.ROOT), zone);
            }
        }
        return Map.copyOf(cities);
    }
}
