package dev.rainmaker.workflow.timer;

import dev.rainmaker.platform.event.DomainEvent;
import dev.rainmaker.platform.timer.TimerKey;
import java.util.Map;

/** What a timer is there for failed again and again; it is still tried, at long intervals. */
record TimerFailed(TimerKey key, int failures) implements DomainEvent {
    @Override
    public String type() {
        return "timer.failed";
    }

    @Override
    public String topic() {
        return "attention";
    }

    @Override
    public String subject() {
        return key.subject();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("kind", key.kind(), "failures", String.valueOf(failures));
    }
}
