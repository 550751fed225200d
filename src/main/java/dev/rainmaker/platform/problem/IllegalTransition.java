package dev.rainmaker.platform.problem;

import java.util.Locale;
import java.util.Map;

/** A status machine was asked for a move that it does not have. */
public final class IllegalTransition extends DomainException {
    public IllegalTransition(String subject, Enum<?> from, Enum<?> to) {
        super(
                PlatformProblem.ILLEGAL_TRANSITION,
                "A " + subject + " that is " + text(from) + " cannot become " + text(to) + ".",
                Map.of("from", text(from), "to", text(to)));
    }

    private static String text(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
