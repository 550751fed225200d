package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.BriefState;
import dev.rainmaker.agents.Qualification;
import dev.rainmaker.agents.Qualification.Part;
import dev.rainmaker.platform.planning.BriefSlot;
import java.util.List;

/**
 * How ready a client is for a proposal: points for what a price needs. The weights follow the price rules' inputs: guests and
 * date change every line, the budget decides the package, place and wishes refine it.
 */
public final class Readiness {
    private static final int ENOUGH = 60;

    private Readiness() {}

    /** The score with its parts. */
    public static Qualification score(BriefState state) {
        var parts = List.of(
                kind(state),
                date(state),
                part(state, BriefSlot.GUESTS, "guests", 20),
                part(state, BriefSlot.BUDGET, "budget", 20),
                part(state, BriefSlot.PLACE, "place", 15),
                wishes(state));
        var score = parts.stream().mapToInt(Part::points).sum();
        var qualified = score >= ENOUGH
                && state.eventType() != null
                && settled(state, BriefSlot.EVENT_DATE)
                && settled(state, BriefSlot.GUESTS);
        return new Qualification(score, qualified, parts);
    }

    private static Part kind(BriefState state) {
        return state.eventType() == null
                ? new Part("event_type", 0, 10, "The kind of event is not known.")
                : new Part("event_type", 10, 10, "The kind of event is known.");
    }

    private static Part date(BriefState state) {
        var value = state.value(BriefSlot.EVENT_DATE);
        if (value != null && !value.matches("\\d{4}-\\d{2}-\\d{2}") && settled(state, BriefSlot.EVENT_DATE)) {
            return new Part("event_date", 15, 25, "A period is known, no day yet.");
        }
        return part(state, BriefSlot.EVENT_DATE, "event_date", 25);
    }

    private static Part wishes(BriefState state) {
        var known = state.value(BriefSlot.STYLE) != null || state.value(BriefSlot.MUST_HAVES) != null;
        return known
                ? new Part("wishes", 10, 10, "Style or must-haves are known.")
                : new Part("wishes", 0, 10, "No style and no must-haves are known.");
    }

    private static Part part(BriefState state, BriefSlot slot, String name, int max) {
        var words = name.replace('_', ' ');
        if (state.value(slot) == null) {
            return new Part(name, 0, max, "No " + words + " yet.");
        }
        return settled(state, slot)
                ? new Part(
                        name,
                        max,
                        max,
                        "The " + words + " " + (slot == BriefSlot.GUESTS ? "number is" : "is") + " known.")
                : new Part(name, max / 2, max, "The client named different values for the " + words + ".");
    }

    private static boolean settled(BriefState state, BriefSlot slot) {
        var known = state.slots().get(slot);
        return known != null && known.value() != null && known.contradicting().isEmpty();
    }
}
