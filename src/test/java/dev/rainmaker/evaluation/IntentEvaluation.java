package dev.rainmaker.evaluation;

import dev.rainmaker.agents.ConversationAgent;
import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.ReplyIntent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;

/** How well the intent of a reply and sensitive news are read. Macro-F1: each intent counts the same, however rare it is. */
final class IntentEvaluation {
    record Reply(
            String id,
            String language,
            LocalDate receivedOn,
            String asked,
            String subject,
            String text,
            String intent,
            boolean sensitive) {}

    private IntentEvaluation() {}

    static Score of(ConversationAgent agent, Half half) {
        var replies = Cases.of("intent", half, Reply.class);
        var tallies = new EnumMap<ReplyIntent, Tally>(ReplyIntent.class);
        var sensitive = new Tally();
        var languages = new LinkedHashMap<String, int[]>();
        var mistakes = new ArrayList<String>();
        var watch = new Stopwatch();
        for (var reply : replies) {
            var expected = ReplyIntent.valueOf(reply.intent().toUpperCase(Locale.ROOT));
            var reading = watch.time(() -> agent.read(new ReceivedReply(
                    null,
                    null,
                    null,
                    reply.subject(),
                    reply.text(),
                    reply.receivedOn(),
                    reply.asked() == null
                            ? null
                            : BriefSlot.valueOf(reply.asked().toUpperCase(Locale.ROOT)),
                    "EUR")));
            var right = languages.computeIfAbsent(reply.language(), language -> new int[2]);
            right[1]++;
            if (reading.intent() == expected) {
                right[0]++;
                tally(tallies, expected).hit();
            } else {
                tally(tallies, expected).miss();
                tally(tallies, reading.intent()).falseAlarm();
                mistakes.add(
                        reply.id() + " is " + expected + ", read as " + reading.intent() + ": " + reading.reason());
            }
            if (reading.sensitive() != reply.sensitive()) {
                mistakes.add(reply.id()
                        + (reply.sensitive() ? " is sensitive" : " is not sensitive: " + reading.sensitiveSentence()));
            }
            count(sensitive, reply.sensitive(), reading.sensitive());
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put(
                "macro_f1",
                tallies.values().stream().mapToDouble(Tally::f1).average().orElse(0));
        figures.put("sensitive_recall", sensitive.recall());
        figures.put("sensitive_precision", sensitive.precision());
        languages.forEach((language, right) -> figures.put("right_" + language, right[0] / (double) right[1]));
        return new Score("intent", half, replies.size(), figures, mistakes, watch.costMicros(), watch.msPerCase());
    }

    private static Tally tally(EnumMap<ReplyIntent, Tally> tallies, ReplyIntent intent) {
        return tallies.computeIfAbsent(intent, none -> new Tally());
    }

    static void count(Tally tally, boolean is, boolean said) {
        if (is && said) {
            tally.hit();
        } else if (is) {
            tally.miss();
        } else if (said) {
            tally.falseAlarm();
        }
    }
}
