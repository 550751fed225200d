package dev.rainmaker.simulation.persona;

import java.util.List;

/** Lets the first mail lie; answers the follow-up, and everything after it, days later. */
final class Slow implements Behaviour {

    private final Interested calm = new Interested(2);

    @Override
    public List<Reaction> react(Situation situation) {
        return situation.memory().mails() < 2 ? List.of() : calm.react(situation);
    }
}
