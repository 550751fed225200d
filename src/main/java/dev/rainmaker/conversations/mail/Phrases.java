package dev.rainmaker.conversations.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * What the words of the subject and of the sender's text give away for a machine. A subject that a client marked as an answer or
 * as forwarded is somebody else's, and one that asks or trails off is a person's; they say nothing.
 */
final class Phrases implements EvidenceOf {
    @Override
    public List<Evidence> in(ReadMail mail) {
        var found = new ArrayList<Evidence>();
        if (saysSomething(mail)) {
            mail.subjectCues().forEach((topic, phrase) -> add(topic, phrase, found));
        }
        mail.textCues().forEach((topic, phrase) -> {
            if (!topic.onlyInSubject()) {
                add(topic, phrase, found);
            }
        });
        return found;
    }

    private static void add(CueTopic topic, String phrase, List<Evidence> found) {
        if (topic.kind != null) {
            found.add(Evidence.phrase(topic, phrase));
        }
    }

    /** Somebody who asks or trails off talks to somebody; who speaks about a machine's mail explains the subject. */
    private static boolean saysSomething(ReadMail mail) {
        var subject = mail.subject().rest();
        boolean talk = subject.endsWith("?") || subject.endsWith("...") || subject.endsWith("…");
        return mail.subject().isFirst() && !talk && !mail.textCues().containsKey(CueTopic.BACK);
    }
}
