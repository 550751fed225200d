package dev.rainmaker.meetings.rest;

import dev.rainmaker.meetings.OpenHours;
import dev.rainmaker.platform.problem.InvalidRequest;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Weekly hours.
 *
 * @param opens such as {@code 09:00}, local to the time zone
 */
public record HoursRequest(
        @NotNull @Size(max = 64) String timeZone,

        @NotNull @Pattern(regexp = HoursRequest.TIME, message = "must look like 09:00")
        String opens,

        @NotNull @Pattern(regexp = HoursRequest.TIME, message = "must look like 17:30")
        String closes,

        @NotEmpty Set<Weekday> days) {
    static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    static HoursRequest of(OpenHours hours) {
        return new HoursRequest(
                hours.zone().getId(),
                hours.opens().toString(),
                hours.closes().toString(),
                hours.days().stream().map(Weekday::of).collect(Collectors.toCollection(TreeSet::new)));
    }

    OpenHours hours() {
        var first = LocalTime.parse(opens);
        var last = LocalTime.parse(closes);
        if (!first.isBefore(last)) {
            throw new InvalidRequest("closes", "must be later than opens");
        }
        return new OpenHours(
                Zones.require("timeZone", timeZone),
                first,
                last,
                days.stream().map(Weekday::day).collect(Collectors.toSet()));
    }
}
