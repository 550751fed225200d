package dev.rainmaker.simulation.persona;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Away at first: the mail program answers at once, the person days later. */
final class OutOfOffice implements Behaviour {

    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final Interested calm = new Interested(2);

    @Override
    public List<Reaction> react(Situation situation) {
        var reactions = new ArrayList<Reaction>();
        if (situation.memory().mails() == 1) {
            reactions.add(new Reaction.Reply(situation.say("out-of-office"), AT_ONCE, true));
        }
        reactions.addAll(calm.react(situation));
        return reactions;
    }
}
