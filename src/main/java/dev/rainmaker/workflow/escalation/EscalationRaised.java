package dev.rainmaker.workflow.escalation;

import dev.rainmaker.platform.escalation.Escalation.Asked;
import dev.rainmaker.platform.event.DomainEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Something has waited long enough: these people are asked now. */
record EscalationRaised(String item, String itemId, Asked asked, List<String> users) implements DomainEvent {
    @Override
    public String type() {
        return "escalation.raised";
    }

    @Override
    public String topic() {
        return "attention";
    }

    @Override
    public String subject() {
        return itemId;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("item", item, "asked", asked.name().toLowerCase(Locale.ROOT), "to", String.join(",", users));
    }
}
