package dev.rainmaker.simulation.persona;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Wants it: answers what is asked, so many topics at a time, picks a slot, accepts the proposal. */
final class Interested implements Behaviour {

    private static final int MOST_REPLIES = 15;

    private final int topicsAtATime;

    Interested(int topicsAtATime) {
        this.topicsAtATime = topicsAtATime;
    }

    @Override
    public List<Reaction> react(Situation situation) {
        var token = situation.reading().proposalToken().filter(found -> !situation
                .memory()
                .settled(found));
        if (token.isPresent()) {
            return accept(situation, token.get());
        }
        var sentences = answers(situation);
        return sentences.isEmpty() || situation.memory().replies() >= MOST_REPLIES
                ? List.of()
                : List.of(situation.reply(sentences));
    }

    static List<Reaction> accept(Situation situation, String token) {
        situation.memory().chose(token, ProposalChoice.ACCEPT);
        var after = situation.delay();
        return List.of(
                new Reaction.DecideProposal(token, ProposalChoice.ACCEPT, situation.say("accept-note"), after),
                situation.reply(List.of(situation.say("accepted")), after.plusMinutes(10)));
    }

    /** Interest the first time, then the answers; nothing asked later means nothing to say. */
    List<String> answers(Situation situation) {
        var sentences = new ArrayList<String>();
        var first = situation.memory().replies() == 0;
        if (first) {
            sentences.add(situation.say("interest"));
        }
        if (!situation.reading().slots().isEmpty()) {
            sentences.add(pick(situation));
        }
        var asked = asked(situation);
        asked.stream()
                .limit(topicsAtATime)
                .map(topic -> situation.say(topic.name()))
                .forEach(sentences::add);
        if (asked.size() > topicsAtATime) {
            sentences.add(situation.say("later"));
        }
        if (first && sentences.size() == 1) {
            sentences.add(situation.say("what-next"));
        }
        return sentences;
    }

    private static List<Topic> asked(Situation situation) {
        var offered = !situation.reading().slots().isEmpty();
        return situation.reading().asked().stream()
                .filter(topic -> !offered || topic != Topic.CALL && topic != Topic.DATE)
                .toList();
    }

    private static String pick(Situation situation) {
        var slots = situation.reading().slots();
        var slot = slots.get(situation.phrases().choose(slots.size()));
        return situation
                .phrases()
                .say(
                        "slot",
                        Map.of(
                                "number",
                                String.valueOf(slot.number()),
                                "weekday",
                                slot.weekday(),
                                "time",
                                slot.time()));
    }
}
