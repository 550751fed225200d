package dev.rainmaker.outreach;

import dev.rainmaker.platform.event.DomainEvent;
import java.util.Map;

/** A recipient wants other messages than before. */
public record PreferencesChanged(String prospectId) implements DomainEvent {
    @Override
    public String type() {
        return "preferences.changed";
    }

    @Override
    public String topic() {
        return "prospects";
    }

    @Override
    public String subject() {
        return prospectId;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of();
    }
}
