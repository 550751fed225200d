package dev.rainmaker.agents.rules.meeting;

import dev.rainmaker.agents.MeetingOfferBrief;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The message with the numbered times. */
public final class OfferText {
    private static final DateTimeFormatter LINE =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private OfferText() {}

    static String of(MeetingOfferBrief brief, List<Instant> slots, ZoneId zone) {
        return of(
                brief,
                slots,
                zone,
                opening(brief, slots.size()),
                "Just answer with the number that suits you, or name another time.");
    }

    /** Greeting, opening, numbered lines, closing, signature. */
    public static String of(MeetingOfferBrief brief, List<Instant> slots, ZoneId zone, String opening, String closing) {
        var text = new StringBuilder(greeting(brief)).append("\n\n");
        if (slots.isEmpty()) {
            return text.append("Which days and times would suit you for ")
                    .append(kind(brief.type()))
                    .append("?\n\n")
                    .append(brief.company().signature())
                    .toString();
        }
        text.append(opening)
                .append("\n\n")
                .append(lines(slots, zone))
                .append("\n\n")
                .append(closing);
        return text.append("\n\n").append(brief.company().signature()).toString();
    }

    /** One line per slot, e.g. "1) Thursday, 3 December 2026, 10:00 (Europe/Berlin)". */
    public static String lines(List<Instant> slots, ZoneId zone) {
        var lines = new StringBuilder();
        for (var i = 0; i < slots.size(); i++) {
            lines.append(i == 0 ? "" : "\n")
                    .append(i + 1)
                    .append(") ")
                    .append(slots.get(i).atZone(zone).format(LINE))
                    .append(" (")
                    .append(zone.getId())
                    .append(')');
        }
        return lines.toString();
    }

    /** The kind of meeting in a sentence, e.g. "a first call". */
    public static String kind(String type) {
        return switch (type == null ? "" : type) {
            case "venue_visit" -> "a visit to the venue";
            case "planning_session" -> "a planning session";
            case "final_walkthrough" -> "the final walk-through";
            default -> "a first call";
        };
    }

    private static String opening(MeetingOfferBrief brief, int slots) {
        return slots == 1
                ? "For " + kind(brief.type()) + " we could offer you this time:"
                : "For " + kind(brief.type()) + " we could offer you these times:";
    }

    private static String greeting(MeetingOfferBrief brief) {
        var name = brief.clientName();
        return name == null || name.isBlank() ? "Hello," : "Hi " + name.strip().split("\\s+")[0] + ",";
    }
}
