package dev.rainmaker.autonomy;

import dev.rainmaker.platform.event.DomainEvent;
import java.util.Map;

/** A rule was promoted or demoted; those in {@code to} should know: {@code autonomy.promoted}, {@code autonomy.demoted}. */
public record RuleChanged(String what, String cell, CellMode mode, String cause, String to) implements DomainEvent {
    @Override
    public String type() {
        return "autonomy." + what;
    }

    @Override
    public String topic() {
        return "attention";
    }

    @Override
    public String subject() {
        return cell;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("mode", mode.text(), "cause", cause, "to", to);
    }
}
