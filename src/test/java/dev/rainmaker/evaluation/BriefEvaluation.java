package dev.rainmaker.evaluation;

import dev.rainmaker.agents.ConversationAgent;
import dev.rainmaker.conversations.LearnedSlot;
import dev.rainmaker.conversations.domain.BriefReplay;
import dev.rainmaker.platform.planning.BriefSlot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;

/** Whether a second value that the client did not call a correction becomes a question, and never replaces the first. */
final class BriefEvaluation {
    /** As a journey does: what is read with less is asked back. */
    private static final double SURE = 0.6;

    private BriefEvaluation() {}

    static Score of(ConversationAgent agent, Half half) {
        var threads = Cases.of("slots", half, SlotEvaluation.Thread.class);
        var contradictions = new Tally();
        var mistakes = new ArrayList<String>();
        var watch = new Stopwatch();
        double overwrites = 0;
        for (var thread : threads) {
            var brief = new BriefReplay();
            for (var mail : thread.messages()) {
                var reply = SlotEvaluation.received(thread, mail);
                brief.learn(watch.time(() -> agent.read(reply)).slots().stream()
                        .filter(slot -> slot.confidence() >= SURE)
                        .map(slot -> new LearnedSlot(
                                slot.slot(), slot.value(), slot.sentence(), slot.settles(reply.asked())))
                        .toList());
            }
            for (var name : thread.contradictions()) {
                var slot = BriefSlot.valueOf(name.toUpperCase(Locale.ROOT));
                boolean asked = brief.contradicted().contains(slot);
                IntentEvaluation.count(contradictions, true, asked);
                if (!asked) {
                    mistakes.add(thread.id() + " has two values of " + name + " and nobody is asked");
                }
                if (brief.replaced().contains(slot) && !asked) {
                    overwrites++;
                    mistakes.add(thread.id() + " overwrites " + name);
                }
            }
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("contradictions_recall", contradictions.recall());
        figures.put("silent_overwrites", overwrites);
        return new Score("brief", half, threads.size(), figures, mistakes, watch.costMicros(), watch.msPerCase());
    }
}
