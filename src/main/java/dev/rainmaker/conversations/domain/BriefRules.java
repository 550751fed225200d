package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.EventBrief.State;
import dev.rainmaker.platform.planning.BriefSlot;
import java.util.List;
import java.util.Locale;

/**
 * What a newly learned value does to those already there. Pure: decides on plain values, stores nothing.
 *
 * <p>Same value again: nothing. First value: it holds. A different one: both contradict, unless the client confirms it as
 * the answer to our question, says in so many words that it takes the place of the earlier one, or a person sets it; then it
 * holds and the others are replaced. Style and must-haves collect
 * instead of contradicting.
 */
final class BriefRules {
    private BriefRules() {}

    /** A value as it stands. */
    record Known(String id, State state, String value) {}

    /**
     * What to do.
     *
     * @param store state of the new value, or null when it is not to be stored
     * @param contradicting ids that become contradicting
     * @param replaced ids that become replaced
     * @param restored id of an earlier equal value that now holds, or null
     */
    record Change(State store, List<String> contradicting, List<String> replaced, String restored) {
        static final Change NOTHING = new Change(null, List.of(), List.of(), null);
    }

    static Change learn(BriefSlot slot, List<Known> known, String value, boolean settles) {
        var live =
                known.stream().filter(entry -> entry.state() != State.REPLACED).toList();
        var same = live.stream().filter(entry -> same(entry.value(), value)).findFirst();
        if (slot.collects() && !settles) {
            return same.isPresent() ? Change.NOTHING : new Change(State.CURRENT, List.of(), List.of(), null);
        }
        if (live.isEmpty()) {
            return new Change(State.CURRENT, List.of(), List.of(), null);
        }
        if (settles) {
            var others = live.stream()
                    .filter(entry -> !same(entry.value(), value))
                    .map(Known::id)
                    .toList();
            if (same.isPresent()) {
                boolean settled = same.get().state() == State.CURRENT && others.isEmpty();
                return settled
                        ? Change.NOTHING
                        : new Change(null, List.of(), others, same.get().id());
            }
            return new Change(State.CURRENT, List.of(), others, null);
        }
        if (same.isPresent()) {
            return Change.NOTHING;
        }
        return new Change(State.CONTRADICTING, live.stream().map(Known::id).toList(), List.of(), null);
    }

    private static boolean same(String one, String other) {
        return one != null
                && one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
