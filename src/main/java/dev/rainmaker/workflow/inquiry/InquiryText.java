package dev.rainmaker.workflow.inquiry;

import dev.rainmaker.conversations.LearnedSlot;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An inquiry as a message: the person's words, then the fields, a line each, which are the sources of what they say. */
record InquiryText(NewInquiry inquiry) {
    String body() {
        var words = inquiry.message() == null ? "" : inquiry.message().strip();
        var lines = lines().map(Line::text).collect(Collectors.joining("\n"));
        return words.isEmpty() ? lines : lines.isEmpty() ? words : words + "\n\n" + lines;
    }

    String subject() {
        return inquiry.eventType() == null || inquiry.eventType() == EventType.OTHER
                ? "Inquiry"
                : "Inquiry: " + name(inquiry.eventType());
    }

    /** What the fields say without doubt. Budgets and dates in words are read by the conversation's agent. */
    List<LearnedSlot> slots() {
        return lines().filter(line -> line.slot() != null)
                .map(line -> new LearnedSlot(line.slot(), line.value(), line.text(), true))
                .toList();
    }

    private record Line(BriefSlot slot, String value, String text) {}

    private Stream<Line> lines() {
        var lines = new ArrayList<Line>();
        if (inquiry.eventType() != null) {
            add(lines, BriefSlot.EVENT_TYPE, name(inquiry.eventType()), "Event: " + name(inquiry.eventType()));
        } else if (inquiry.eventText() != null) {
            add(lines, null, inquiry.eventText(), "Event: " + inquiry.eventText());
        }
        if (inquiry.date() != null) {
            var slot = inquiry.eventDate() == null ? null : BriefSlot.EVENT_DATE;
            add(lines, slot, inquiry.date(), "Date: " + inquiry.date());
        }
        if (inquiry.guests() != null) {
            add(lines, BriefSlot.GUESTS, inquiry.guests().toString(), "Guests: " + inquiry.guests());
        }
        if (inquiry.place() != null) {
            add(lines, BriefSlot.PLACE, inquiry.place(), "Place: " + inquiry.place());
        }
        if (inquiry.budget() != null) {
            add(lines, null, inquiry.budget(), "Budget: " + inquiry.budget());
        }
        return lines.stream();
    }

    private static void add(List<Line> lines, BriefSlot slot, String value, String text) {
        lines.add(new Line(slot, value, text));
    }

    private static String name(EventType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
