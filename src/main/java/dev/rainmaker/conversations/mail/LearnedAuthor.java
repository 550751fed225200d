package dev.rainmaker.conversations.mail;

import dev.rainmaker.platform.text.Example;
import dev.rainmaker.platform.text.TextClassifier;
import java.util.List;

/**
 * Who writes mails that read like this one, by examples that were written without sight of the phrases and of the evaluation
 * sets. Learnt on first use. It speaks where headers and phrases say little: never loud enough to outweigh what they prove.
 */
final class LearnedAuthor implements EvidenceOf {
    private static final double POINTS = 3;
    /** Below what makes a machine of a mail: likeness alone never does, since a person's mail must not get lost. */
    private static final double MOST = 3;

    /** People write of their absence in the words of machines: phrases that own up are outweighed by more than likeness. */
    private static final double FOR_PEOPLE = 0.5;

    private static final class Mails {
        static final TextClassifier LEARNT = TextClassifier.learn(Example.load("/agents/examples/mail-authors.tsv", 1));
    }

    @Override
    public List<Evidence> in(ReadMail mail) {
        if (mail.text().isBlank()) {
            return List.of();
        }
        double machine = machine(mail);
        double points = Math.min(MOST, POINTS * Math.abs(Math.log(machine / (1 - machine))));
        var evidence = machine > 0.5
                ? Evidence.machine((int) Math.round(points), "It reads like mails of machines.")
                : Evidence.person((int) Math.round(FOR_PEOPLE * points), "It reads like mails of people.");
        return evidence.points() == 0 ? List.of() : List.of(evidence);
    }

    /** Learns now what would be learnt on first use. */
    static void learn() {
        Mails.LEARNT.labels("");
    }

    /** How likely a machine wrote it. */
    static double machine(ReadMail mail) {
        return Mails.LEARNT.likely("machine", "Subject: " + subject(mail) + " | " + mail.text());
    }

    private static String subject(ReadMail mail) {
        return mail.mail().subject() == null ? "" : mail.mail().subject();
    }
}
