package dev.rainmaker.simulation.persona;

import java.util.List;
import java.util.regex.Pattern;

/** Wants no mail: one click where the mail offers it, a written word where it does not. */
final class Unsubscribes implements Behaviour {

    private static final Pattern ADDRESS = Pattern.compile("<(https?://[^>\\s]+)>");

    @Override
    public List<Reaction> react(Situation situation) {
        if (situation.memory().replies() > 0) {
            return List.of();
        }
        var link = situation.mail().listUnsubscribe().map(ADDRESS::matcher);
        if (link.isPresent() && link.get().find()) {
            situation.memory().replied();
            return List.of(new Reaction.OneClickUnsubscribe(link.get().group(1), situation.delay()));
        }
        return List.of(situation.reply(List.of(situation.say("unsubscribe"))));
    }
}
