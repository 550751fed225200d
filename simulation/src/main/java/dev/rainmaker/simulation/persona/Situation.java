package dev.rainmaker.simulation.persona;

import dev.rainmaker.simulation.mail.ReceivedMail;
import dev.rainmaker.simulation.world.DateWording;
import dev.rainmaker.simulation.world.WorldDate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One persona in front of one mail. */
public record Situation(
        Persona persona, ReceivedMail mail, MailReading reading, Memory memory, Phrases phrases, WorldDate dates) {

    /** A wording filled with the facts of the persona. */
    String say(String key) {
        return phrases.say(key, values());
    }

    /** A reply that starts and ends as mails do. */
    Reaction reply(List<String> sentences) {
        return reply(sentences, delay());
    }

    Reaction reply(List<String> sentences, Duration after) {
        memory.replied();
        var text = new ArrayList<String>();
        text.add(say("greeting"));
        text.add(String.join(" ", sentences));
        text.add(say("closing"));
        return new Reaction.Reply(String.join("\n\n", text), after, false);
    }

    /** The usual delay of the persona, varied. */
    Duration delay() {
        return Duration.ofSeconds(Math.round(persona.replyHours() * 3600 * phrases.jitter()));
    }

    private Map<String, String> values() {
        var facts = persona.facts();
        var values = new HashMap<String, String>();
        values.put("name", persona.name());
        values.put("first", persona.firstName());
        values.put("date", DateWording.named(facts.wording()).write(dates.of(facts.date())));
        values.put("guests", String.valueOf(memory.toldChange() ? current(facts) : facts.guests()));
        values.put("budget", facts.budget());
        values.put("place", facts.place());
        values.put("style", facts.style());
        values.put("wishes", facts.wishes());
        values.put("occasion", facts.occasion());
        values.put("referral", String.valueOf(persona.referral()));
        return values;
    }

    /** A wording about the guest count that names the old and the new figure. */
    String sayChange(String key) {
        var values = values();
        values.put("guests", String.valueOf(persona.facts().guests()));
        values.put("later_guests", String.valueOf(current(persona.facts())));
        return phrases.say(key, values);
    }

    private static int current(Facts facts) {
        return facts.changedGuests().orElse(facts.guests());
    }
}
