package dev.rainmaker.agents.model;

import dev.rainmaker.agents.AnswerBrief.Fact;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.EventType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Forms of slot values and of claim sources. */
final class SlotForm {
    private SlotForm() {}

    static boolean fits(BriefSlot slot, String value) {
        if (value == null || value.isBlank() || value.length() > 300) {
            return false;
        }
        return switch (slot) {
            case EVENT_TYPE ->
                Arrays.stream(EventType.values()).anyMatch(type -> lower(type).equals(value));
            case GUESTS -> value.matches("[1-9]\\d{0,5}");
            case BUDGET -> value.matches("[1-9]\\d{0,14} [A-Z]{3}");
            case EVENT_DATE -> !value.matches("\\d.*-.*-.*") || isDay(value);
            default -> true;
        };
    }

    static boolean isSource(String source, List<Fact> facts) {
        return source != null
                && (Arrays.stream(BriefSlot.values()).anyMatch(slot -> source.equals("slot:" + lower(slot)))
                        || facts.stream().anyMatch(fact -> source.equals("fact:" + fact.id())));
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
