package dev.rainmaker.simulation.persona;

import java.util.List;

/** Says one thing, no matter what the mail asks, and never answers again. */
record AnswersOnce(String phrase) implements Behaviour {

    @Override
    public List<Reaction> react(Situation situation) {
        return situation.memory().replies() > 0 ? List.of() : List.of(situation.reply(List.of(situation.say(phrase))));
    }
}
