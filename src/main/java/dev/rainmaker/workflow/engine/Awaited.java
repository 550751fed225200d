package dev.rainmaker.workflow.engine;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A signal that a run waits for.
 *
 * @param name e.g. {@code approval.decided}
 * @param reference only about this thing; null for any
 */
public record Awaited(String name, String reference) {
    /** Any signal of this name. */
    public static Awaited named(String name) {
        return new Awaited(name, null);
    }

    /** A signal of this name about one thing; others of the name stay for later waits. */
    public static Awaited about(String name, String reference) {
        return new Awaited(name, reference);
    }

    boolean fits(ReceivedSignal signal) {
        return name.equals(signal.name()) && (reference == null || reference.equals(signal.reference()));
    }

    static String text(Collection<Awaited> all) {
        return all.stream()
                .map(one -> one.reference == null ? one.name : one.name + '#' + one.reference)
                .sorted()
                .collect(Collectors.joining(","));
    }

    static List<Awaited> parse(String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        return List.of(text.split(",")).stream()
                .map(part -> {
                    int cut = part.indexOf('#');
                    return cut < 0 ? named(part) : about(part.substring(0, cut), part.substring(cut + 1));
                })
                .toList();
    }
}
