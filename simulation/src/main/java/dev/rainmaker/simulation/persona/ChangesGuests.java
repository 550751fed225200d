package dev.rainmaker.simulation.persona;

import java.util.ArrayList;
import java.util.List;

/** Interested, but half-way the guest list grows: said in the third answer or, if it comes sooner, about the proposal. */
final class ChangesGuests implements Behaviour {

    private static final int ANSWERS_BEFORE = 2;

    private final Interested calm = new Interested(2);

    @Override
    public List<Reaction> react(Situation situation) {
        var memory = situation.memory();
        var token = situation.reading().proposalToken().filter(found -> !memory.settled(found));
        if (memory.toldChange()) {
            return calm.react(situation);
        }
        if (token.isPresent()) {
            memory.tellChange();
            memory.chose(token.get(), ProposalChoice.CHANGES);
            var words = situation.sayChange("more-guests-changes");
            return List.of(new Reaction.DecideProposal(token.get(), ProposalChoice.CHANGES, words, situation.delay()));
        }
        if (memory.replies() < ANSWERS_BEFORE) {
            return calm.react(situation);
        }
        memory.tellChange();
        var sentences = new ArrayList<>(calm.answers(situation));
        sentences.add(situation.sayChange("more-guests"));
        return List.of(situation.reply(sentences));
    }
}
