package dev.rainmaker.conversations.mail;

import java.util.regex.Pattern;

/**
 * A subject and what clients put before it.
 *
 * @param answered whether a person's client marked it as an answer
 * @param forwarded whether a person's client marked it as forwarded
 * @param tag whether a list put its name in brackets before it
 * @param rest without all of this
 */
record Subject(boolean answered, boolean forwarded, boolean tag, String rest) {
    private static final Pattern PREFIX = Pattern.compile(
            "(?iu)^\\s*(?:(re|aw|sv|antw|antwort|rép|rep|res|réf)(?:\\[\\d{1,3}])?\\s?:|(fwd?|wg|tr|rv|i|enc|weitergeleitet)\\s?:)\\s*");
    private static final Pattern TAG = Pattern.compile("^\\s*\\[[^\\]\\d#]{2,60}]\\s*");
    private static final Pattern NUMBER = Pattern.compile("^\\s*[\\[(][^\\])]{1,60}[\\])]\\s*");

    static Subject of(String subject) {
        var rest = subject == null ? "" : subject;
        boolean answered = false;
        boolean forwarded = false;
        boolean tag = TAG.matcher(rest).lookingAt();
        for (var round = 0; round < 10; round++) {
            var prefix = PREFIX.matcher(rest);
            if (prefix.lookingAt()) {
                answered |= prefix.group(1) != null;
                forwarded |= prefix.group(2) != null;
                rest = rest.substring(prefix.end());
                continue;
            }
            var number = NUMBER.matcher(rest);
            if (!number.lookingAt() || number.end() == rest.length()) {
                break;
            }
            rest = rest.substring(number.end());
        }
        return new Subject(answered, forwarded, tag, rest.strip());
    }

    boolean isFirst() {
        return !answered && !forwarded;
    }
}
