package dev.rainmaker.dates;

import dev.rainmaker.platform.event.DomainEvent;
import java.time.LocalDate;
import java.util.Map;

/**
 * Something became of a date hold: {@code date_hold.placed}, {@code .extended}, {@code .moved_up}, {@code .moved_down}, {@code
 * .waiting}, {@code .challenged}, {@code .challenge_ended}, {@code .challenge_won}, {@code .challenge_lost}, {@code
 * .confirmed}, {@code .released}, {@code .expired}, {@code .without_place}. Moves inside the waiting list are not told.
 */
public record DateHoldEvent(String what, String holdId, String prospectId, String resourceId, LocalDate day)
        implements DomainEvent {
    @Override
    public String type() {
        return "date_hold." + what;
    }

    @Override
    public String topic() {
        return "dates";
    }

    @Override
    public String subject() {
        return holdId;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("prospect", prospectId, "resource", resourceId, "day", day.toString());
    }
}
