package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.BriefState;
import dev.rainmaker.agents.NextQuestion;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.EventType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The most valuable question: a contradiction first, then what a price needs most, worded for the kind of event. */
public final class Questions {
    private static final Properties WORDING = load();
    private static final List<BriefSlot> ORDER = List.of(
            BriefSlot.EVENT_TYPE,
            BriefSlot.EVENT_DATE,
            BriefSlot.GUESTS,
            BriefSlot.PLACE,
            BriefSlot.BUDGET,
            BriefSlot.STYLE,
            BriefSlot.MUST_HAVES);
    /** A company's event is sized and budgeted before a place is looked for. */
    private static final List<BriefSlot> COMPANY_ORDER = List.of(
            BriefSlot.EVENT_TYPE,
            BriefSlot.GUESTS,
            BriefSlot.EVENT_DATE,
            BriefSlot.BUDGET,
            BriefSlot.PLACE,
            BriefSlot.MUST_HAVES,
            BriefSlot.STYLE);

    private Questions() {}

    /** The next question; without a slot when nothing is left to ask. */
    public static NextQuestion next(BriefState state) {
        var order = state.eventType() == EventType.CORPORATE ? COMPANY_ORDER : ORDER;
        for (var slot : order) {
            var known = state.slots().get(slot);
            if (known != null && !known.contradicting().isEmpty()) {
                return contradiction(state.eventType(), slot, known);
            }
        }
        var missing = order.stream().filter(slot -> missing(state, slot)).toList();
        var fresh =
                missing.stream().filter(slot -> !state.asked().contains(slot)).findFirst();
        return fresh.or(() -> missing.stream().findFirst())
                .map(slot -> new NextQuestion(
                        slot, wording(state.eventType(), slot, "ask"), wording(null, slot, "why"), false))
                .orElseGet(() -> new NextQuestion(null, null, "Everything that a proposal needs is known.", false));
    }

    private static NextQuestion contradiction(EventType type, BriefSlot slot, BriefState.SlotState known) {
        var values = new ArrayList<String>();
        values.add(SlotText.of(slot, known.value()));
        known.contradicting().forEach(value -> values.add(SlotText.of(slot, value)));
        var named = String.join(", ", values.subList(0, values.size() - 1)) + " and then " + values.getLast();
        var question = wording(type, slot, "settle").replace("{values}", named);
        return new NextQuestion(slot, question, "The client named different values.", true);
    }

    private static boolean missing(BriefState state, BriefSlot slot) {
        return slot == BriefSlot.EVENT_TYPE ? state.eventType() == null : state.value(slot) == null;
    }

    private static String wording(EventType type, BriefSlot slot, String purpose) {
        var key = slot.name().toLowerCase(Locale.ROOT) + "." + purpose;
        var own = type == null ? null : WORDING.getProperty(type.name().toLowerCase(Locale.ROOT) + "." + key);
        return own == null ? WORDING.getProperty("any." + key, WORDING.getProperty("any." + purpose)) : own;
    }

    private static Properties load() {
        var properties = new Properties();
        try (var in = Questions.class.getResourceAsStream("/agents/conversation/questions.en.properties");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
