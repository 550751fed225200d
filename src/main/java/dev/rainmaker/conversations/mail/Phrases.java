package dev.rainmaker.conversations.mail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/**
 * What the words of the subject and of the sender's text give away for a machine. A subject that a client marked as an answer or
 * as forwarded is somebody else's, and one that asks or trails off is a person's; they say nothing.
 */
final class Phrases implements EvidenceOf {
    @Override
    public List<Evidence> in(ReadMail mail) {
        var cues = new EnumMap<CueTopic, String>(CueTopic.class);
        if (mail.subject().isFirst() && !isTalk(mail.subject().rest())) {
            cues.putAll(mail.subjectCues());
        }
        mail.textCues().forEach((topic, phrase) -> {
            if (!topic.onlyInSubject()) {
                cues.put(topic, phrase);
            }
        });
        var found = new ArrayList<Evidence>();
        cues.forEach((topic, phrase) -> {
            if (topic.kind != null) {
                found.add(Evidence.phrase(topic, phrase));
            }
        });
        return found;
    }

    /** Somebody who asks or trails off talks to somebody. */
    private static boolean isTalk(String subject) {
        return subject.endsWith("?") || subject.endsWith("...") || subject.endsWith("…");
    }
}
