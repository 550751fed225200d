package dev.rainmaker.workflow.hunt;

import dev.rainmaker.platform.event.DomainEvent;

/** A schedule of hunts was made, changed, removed, or was due. */
record HuntScheduleChanged(String scheduleId) implements DomainEvent {
    @Override
    public String type() {
        return "hunt_schedule.changed";
    }

    @Override
    public String topic() {
        return "hunts";
    }

    @Override
    public String subject() {
        return scheduleId;
    }
}
