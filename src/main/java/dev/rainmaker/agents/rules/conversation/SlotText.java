package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.platform.money.Money;
import dev.rainmaker.platform.planning.BriefSlot;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A slot's value in words for a message. */
public final class SlotText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private SlotText() {}

    /** E.g. "12 June 2027", "120 guests", "€18,000.00". */
    public static String of(BriefSlot slot, String value) {
        return switch (slot) {
            case EVENT_DATE ->
                value.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(value).format(DAY) : value;
            case GUESTS -> value.matches("\\d+") ? value + " guests" : value;
            case BUDGET ->
                value.matches("\\d+ [A-Z]{3}")
                        ? new Money(Long.parseLong(value.split(" ")[0]), value.split(" ")[1]).text(Locale.ENGLISH)
                        : value;
            default -> value;
        };
    }
}
