package dev.rainmaker.simulation.persona;

import java.util.ArrayList;
import java.util.List;

/** Asks for the price before anything else, answers one thing at a time, bargains once and then accepts. */
final class PriceFirst implements Behaviour {

    private final Interested calm = new Interested(1);

    @Override
    public List<Reaction> react(Situation situation) {
        var token = situation.reading().proposalToken().filter(found -> !situation
                .memory()
                .settled(found));
        if (token.isPresent() && !situation.memory().askedForChanges()) {
            return bargain(situation, token.get());
        }
        if (situation.memory().replies() > 0) {
            return calm.react(situation);
        }
        var sentences = new ArrayList<String>();
        sentences.add(situation.say("price-first"));
        situation.reading().asked().stream()
                .filter(topic -> topic != Topic.CALL)
                .limit(1)
                .map(topic -> situation.say(topic.name()))
                .forEach(sentences::add);
        return List.of(situation.reply(sentences));
    }

    private static List<Reaction> bargain(Situation situation, String token) {
        situation.memory().chose(token, ProposalChoice.CHANGES);
        var after = situation.delay();
        return List.of(
                new Reaction.DecideProposal(token, ProposalChoice.CHANGES, situation.say("price-changes"), after),
                situation.reply(List.of(situation.say("price-changes-mail")), after.plusMinutes(10)));
    }
}
