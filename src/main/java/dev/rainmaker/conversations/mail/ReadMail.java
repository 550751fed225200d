package dev.rainmaker.conversations.mail;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A mail and what all kinds of evidence look at, read once.
 *
 * @param ours our addresses, plain
 * @param subjectCues what the subject gives away
 * @param textCues what the sender's own words give away
 */
record ReadMail(
        InboundMail mail,
        Set<String> ours,
        Subject subject,
        String text,
        Map<CueTopic, String> subjectCues,
        Map<CueTopic, String> textCues) {
    static ReadMail of(InboundMail mail, Collection<String> ours) {
        var subject = Subject.of(mail.subject());
        var text = OwnWords.of(mail.text());
        if (text.isBlank() && subject.isFirst()) {
            text = mail.text().substring(0, Math.min(mail.text().length(), 2_000));
        }
        return new ReadMail(
                mail,
                ours.stream().map(ReadMail::plainAddress).collect(Collectors.toSet()),
                subject,
                text,
                PhraseBook.found(Words.of(subject.rest())),
                PhraseBook.found(Words.of(text)));
    }

    /** Never null. */
    String header(String name) {
        return mail.headers().getOrDefault(name, "");
    }

    boolean has(String name) {
        return mail.headers().containsKey(name);
    }

    /** Whether a header names one of our addresses. */
    boolean namesUs(String header) {
        return addresses(header(header)).stream().anyMatch(this::isOurs);
    }

    /** Whether a header names an address in a domain of ours. */
    boolean namesOurHouse(String header) {
        var houses = ours.stream().map(ReadMail::domain).toList();
        return addresses(header(header)).stream().map(ReadMail::domain).anyMatch(houses::contains);
    }

    boolean isOurs(String address) {
        return ours.contains(plainAddress(address));
    }

    static List<String> addresses(String value) {
        return List.of(value.toLowerCase(Locale.ROOT).split("[\\s<>,;\"()]+")).stream()
                .filter(part -> part.indexOf('@') > 0)
                .toList();
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Lower case and without the part after a plus. */
    private static String plainAddress(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        int plus = lower.indexOf('+');
        return plus > 0 && plus < at ? lower.substring(0, plus) + lower.substring(at) : lower;
    }
}
