package dev.rainmaker.meetings.domain;

import dev.rainmaker.platform.event.DomainEvent;

/** A type of meeting, a host or a venue's hours were changed. */
record MeetingSetupChanged(String what, String subject) implements DomainEvent {
    @Override
    public String type() {
        return what + ".changed";
    }

    @Override
    public String topic() {
        return "meetings";
    }
}
