package dev.rainmaker.simulation.persona;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells everything in the first mail, asked or not, between bits of small talk; calmer afterwards. */
final class Chatty implements Behaviour {

    private static final List<Topic> STORY =
            List.of(Topic.EVENT_TYPE, Topic.GUESTS, Topic.DATE, Topic.PLACE, Topic.STYLE, Topic.WISHES, Topic.BUDGET);

    private final Interested calm = new Interested(Topic.values().length);

    @Override
    public List<Reaction> react(Situation situation) {
        if (situation.memory().replies() > 0) {
            return calm.react(situation);
        }
        var story = new ArrayList<String>();
        story.add(situation.say("interest") + " " + situation.say("small-talk"));
        story.add(STORY.stream().map(topic -> situation.say(topic.name())).collect(Collectors.joining(" ")));
        story.add(situation.say("CALL"));
        return List.of(situation.reply(List.of(String.join("\n\n", story))));
    }
}
