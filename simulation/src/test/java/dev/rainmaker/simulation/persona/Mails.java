package dev.rainmaker.simulation.persona;

import dev.rainmaker.simulation.mail.ReceivedMail;
import dev.rainmaker.simulation.world.WorldDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Mails and people for the tests. */
final class Mails {

    private static final WorldDate DATES = new WorldDate(LocalDate.of(2026, 11, 22));

    private Mails() {}

    static ReceivedMail mail(String id, String text) {
        return new ReceivedMail(
                id,
                "planner@house.example",
                "planner@house.example",
                "to@world.example",
                "Your day",
                List.of(),
                Optional.of("<mailto:off@house.example>, <https://house.example/u/tok-1?x=1>"),
                false,
                text,
                "");
    }

    static Persona persona(String id) {
        return Personas.all().stream()
                .filter(persona -> persona.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A conversation with one persona that remembers. */
    static final class Talk {
        private final Persona persona;
        private final Memory memory = new Memory();
        private final Phrases phrases;
        private int mails;

        Talk(String id) {
            this(id, 7);
        }

        Talk(String id, long seed) {
            this.persona = persona(id);
            this.phrases = Phrases.chosenBy(new Random(seed));
        }

        List<Reaction> hear(String text) {
            return hear(mail("<m" + mails++ + "@house.example>", text));
        }

        List<Reaction> hear(ReceivedMail mail) {
            memory.firstSight(mail.messageId());
            var situation = new Situation(persona, mail, MailReader.read(mail), memory, phrases, DATES);
            return persona.temper().behaviour().react(situation);
        }

        String answer(String text) {
            return hear(text).stream()
                    .filter(Reaction.Reply.class::isInstance)
                    .map(reaction -> ((Reaction.Reply) reaction).text())
                    .reduce((first, last) -> last)
                    .orElse("");
        }
    }
}
