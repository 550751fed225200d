package dev.rainmaker.platform.hint;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What goes over the channel: who says it and what. No hint at all is a sign of life.
 *
 * @param from the replica, in letters and digits
 */
record HintMessage(String from, Set<Hint> hints) {
    private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,40}):([0-9]{1,3})");

    String text() {
        return from + ':' + bits(hints);
    }

    /** Empty when it is not one of ours. */
    static Optional<HintMessage> of(String text) {
        var found = FORM.matcher(text);
        return found.matches()
                ? Optional.of(new HintMessage(found.group(1), hints(Integer.parseInt(found.group(2)))))
                : Optional.empty();
    }

    static int bit(Hint hint) {
        return 1 << hint.ordinal();
    }

    static Set<Hint> hints(int bits) {
        var hints = EnumSet.noneOf(Hint.class);
        for (var hint : Hint.values()) {
            if ((bits & bit(hint)) != 0) {
                hints.add(hint);
            }
        }
        return hints;
    }

    private static int bits(Set<Hint> hints) {
        return hints.stream().mapToInt(HintMessage::bit).sum();
    }
}
