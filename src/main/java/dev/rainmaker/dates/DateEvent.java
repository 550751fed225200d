package dev.rainmaker.dates;

import dev.rainmaker.platform.event.DomainEvent;

/** The board itself changed: {@code date.closed}, {@code date.opened}, {@code date.resource_changed}. */
public record DateEvent(String what, String resourceId) implements DomainEvent {
    @Override
    public String type() {
        return "date." + what;
    }

    @Override
    public String topic() {
        return "dates";
    }

    @Override
    public String subject() {
        return resourceId;
    }
}
