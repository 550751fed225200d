package dev.rainmaker.dates.domain;

import dev.rainmaker.platform.event.DomainEvent;
import java.util.Map;

/** Somebody of the house should look at a date hold: {@code date_hold.<what>}, for those in {@code to}. */
record DateHoldNotice(String what, String holdId, String prospectId, String resource, String day, String to)
        implements DomainEvent {
    @Override
    public String type() {
        return "date_hold." + what;
    }

    @Override
    public String topic() {
        return "attention";
    }

    @Override
    public String subject() {
        return holdId;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("prospect", prospectId, "resource", resource, "day", day, "to", to);
    }
}
