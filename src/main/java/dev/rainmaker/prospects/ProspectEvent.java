package dev.rainmaker.prospects;

import dev.rainmaker.platform.event.DomainEvent;
import java.util.Map;

/**
 * Something happened to a prospect: {@code prospect.created}, {@code .moved} (facts {@code from}, {@code to}), {@code
 * .changed}, {@code .assigned}, {@code .reviewed}, {@code .archived}, {@code .restored}, {@code .merged}, {@code .unmerged},
 * {@code .removed}; {@code import.changed} has the import as its subject.
 */
public record ProspectEvent(String type, String subject, Map<String, String> facts) implements DomainEvent {
    public ProspectEvent(String type, String subject) {
        this(type, subject, Map.of());
    }

    @Override
    public String topic() {
        return "prospects";
    }
}
