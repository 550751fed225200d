package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.agents.ReplyReading.Slot;
import dev.rainmaker.agents.text.DateMention;
import dev.rainmaker.agents.text.DateReader;
import dev.rainmaker.agents.text.EventWords;
import dev.rainmaker.platform.planning.BriefSlot;
import java.util.List;
import java.util.regex.Pattern;

/** Dates of the event in a sentence; dates of calls, holidays and the past are left out. */
final class EventDates {
    private static final Pattern OTHER_MATTER = Pattern.compile(
            "(?i)\\b(?:call|phone|speak|talk|zoom|chat|meet(?!ing our)|visit|viewing|tour|come by|free|available|reach me|back (?:in|on|from)|away|until|return|decide|let you know|get back|by the end|deadline|send|on holiday|on vacation|follow up|reach out|write|contact|check (?:in|back)|ask (?:me )?again)\\b");
    private static final Pattern OUTDATED_BEFORE = Pattern.compile(
            "(?i)(?:instead of|rather than|\\bnot|no longer|moved from|changed from|originally|previously|\\bwas|postponed from|can't do|cannot do)\\s+(?:on\\s+|the\\s+)?$");
    private static final Pattern RELATIVE_DAY = Pattern.compile("(?i)^(?:next|this|coming|last)\\s.*");

    private EventDates() {}

    static List<Slot> read(String sentence, ReceivedReply reply) {
        var aboutEvent = EventWords.main(sentence) != null || reply.asked() == BriefSlot.EVENT_DATE;
        if (!aboutEvent && OTHER_MATTER.matcher(sentence).find()) {
            return List.of();
        }
        return new DateReader("USD".equals(reply.currency()))
                .read(sentence, reply.receivedOn()).stream()
                        .filter(date -> !date.before(reply.receivedOn()))
                        .filter(date -> aboutEvent
                                || !(date.isDay()
                                        && RELATIVE_DAY.matcher(date.text()).matches()))
                        .filter(date -> !OUTDATED_BEFORE
                                .matcher(sentence.substring(0, date.start()))
                                .find())
                        .map(date -> new Slot(BriefSlot.EVENT_DATE, value(date), sentence, confidence(date)))
                        .toList();
    }

    private static String value(DateMention date) {
        return date.isDay() ? date.from().toString() : date.text().strip();
    }

    private static double confidence(DateMention date) {
        if (date.text().matches("\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}")) {
            return date.sure() ? 0.9 : 0.5;
        }
        return date.isDay() ? (date.sure() ? 0.95 : 0.75) : 0.65;
    }
}
