package dev.rainmaker.agents.rules.outreach;

import dev.rainmaker.agents.OutreachBrief;
import dev.rainmaker.agents.OutreachBrief.Finding;
import dev.rainmaker.agents.rules.conversation.SlotText;
import dev.rainmaker.agents.text.EventWords;
import dev.rainmaker.platform.planning.BriefSlot;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a template's variables (see {@code Template}) stand for: the sender, the recipient, the findings by field. */
final class Variables {
    private static final Pattern UNSAFE = Pattern.compile("[{}<>\\r\\n]|https?:|[€$£]\\s?\\d|\\d\\s?[€$£%]");
    private static final int LONGEST = 80;

    private final Map<String, Value> values = new HashMap<>();

    Variables(OutreachBrief brief) {
        for (var finding : brief.findings()) {
            put(finding);
        }
        var prospect = brief.prospect();
        plain("name", prospect.name());
        plain("first_name", firstName(prospect.name()));
        plain("company", prospect.company());
        plain("event_type", EventWords.name(brief.eventType()));
        plain("our_company", brief.company().name());
        plain("sender", brief.company().senderName());
        plain("signature", brief.company().signature());
        values.put("question", question());
    }

    /**
     * @param findingId null when the value is no personal fact
     * @param asks the slot that a question asks for, null for what is no question
     */
    record Value(String text, String findingId, BriefSlot asks) {}

    Optional<Value> of(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The first finding of a field wins: the caller sorts by trust. A value that could be a trick or a price is no value. */
    private void put(Finding finding) {
        var value = finding.value() == null ? "" : finding.value().strip();
        var usable = !value.isEmpty()
                && value.length() <= LONGEST
                && !UNSAFE.matcher(value).find();
        if (usable && !finding.field().equals("budget")) {
            values.putIfAbsent(
                    finding.field().equals("event_date") ? "date" : finding.field(),
                    new Value(shown(finding.field(), value), finding.id(), null));
        }
    }

    private static String shown(String field, String value) {
        return field.equals("event_date") ? SlotText.of(BriefSlot.EVENT_DATE, value) : value;
    }

    /** The most valuable thing that is not known yet: what a price hangs on first. Never what the same message says already. */
    private Value question() {
        if (!values.containsKey("guests")) {
            return asking(BriefSlot.GUESTS, "Would you tell me how many guests you expect?");
        }
        if (!values.containsKey("date")) {
            return asking(BriefSlot.EVENT_DATE, "Do you have a day in mind already?");
        }
        return values.containsKey("place")
                ? asking(BriefSlot.MUST_HAVES, "What matters most to you on that day?")
                : asking(BriefSlot.PLACE, "Do you know where it is going to be?");
    }

    private static Value asking(BriefSlot slot, String question) {
        return new Value(question, null, slot);
    }

    private void plain(String name, String text) {
        if (text != null && !text.isBlank()) {
            values.put(name, new Value(text.strip(), null, null));
        }
    }

    private static String firstName(String name) {
        return name == null || name.isBlank() ? null : name.strip().split("\\s+")[0];
    }
}
