package dev.rainmaker.workflow.hunt;

import dev.rainmaker.platform.event.DomainEvent;

/** A hunt was started or has found or judged something. */
record HuntChanged(String huntId) implements DomainEvent {
    @Override
    public String type() {
        return "hunt.changed";
    }

    @Override
    public String topic() {
        return "hunts";
    }

    @Override
    public String subject() {
        return huntId;
    }
}
