package dev.rainmaker.workflow.inquiry;

import dev.rainmaker.platform.text.TextLines;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads whether an inquiry is a fraud, an advertisement or nonsense, in English, German, French and Spanish. Phrases lie in
 * {@code inquiries/scam-signs.tsv}; they are this house's own, from how the overpayment fraud against caterers and planners is
 * known to go: a generous client who cannot telephone pays by card and asks the house to pay somebody else from it. Pure.
 */
final class ScamShield {
    private static final Pattern LINK = Pattern.compile("https?://|www\\.\\S+\\.|\\[url", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONSONANTS = Pattern.compile("[bcdfghjklmnpqrstvwxz]{7,}", Pattern.CASE_INSENSITIVE);
    private static final Set<String> THROWN_AWAY = Set.of(
            "mailinator.com", "guerrillamail.com", "10minutemail.com", "yopmail.com", "trashmail.com", "temp-mail.org");
    private static final List<Phrase> PHRASES = phrases();

    private ScamShield() {}

    private record Phrase(ScamSign sign, Pattern words) {}

    static Set<ScamSign> signs(NewInquiry inquiry, LocalDate today) {
        var signs = EnumSet.noneOf(ScamSign.class);
        var text = words(inquiry);
        PHRASES.stream()
                .filter(phrase -> phrase.words().matcher(text).find())
                .forEach(phrase -> signs.add(phrase.sign()));
        if (LINK.matcher(text).results().limit(2).count() > 1) {
            signs.add(ScamSign.LINKS);
        }
        if (CONSONANTS.matcher(text).find()) {
            signs.add(ScamSign.GIBBERISH);
        }
        if (inquiry.eventDate() != null && inquiry.eventDate().isBefore(today)) {
            signs.add(ScamSign.PAST_DATE);
        }
        if (THROWN_AWAY.contains(
                inquiry.email().substring(inquiry.email().indexOf('@') + 1).toLowerCase(Locale.ROOT))) {
            signs.add(ScamSign.DISPOSABLE_MAILBOX);
        }
        return signs;
    }

    static boolean suspicious(Set<ScamSign> signs) {
        return signs.stream().mapToDouble(ScamSign::weight).sum() >= ScamSign.SUSPICIOUS;
    }

    private static String words(NewInquiry inquiry) {
        return (inquiry.name() + " \n " + (inquiry.message() == null ? "" : inquiry.message()))
                .replaceAll("[ \\t\\r\\n]+", " ");
    }

    private static List<Phrase> phrases() {
        return TextLines.of("/inquiries/scam-signs.tsv", "#").stream()
                .map(line -> line.split("\t"))
                .map(cells -> new Phrase(
                        ScamSign.valueOf(cells[0]),
                        Pattern.compile(cells[1], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS)))
                .toList();
    }
}
