package dev.rainmaker.conversations.mail;

import static dev.rainmaker.conversations.mail.MailGuard.Kind.OWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came from ourselves: answering it would never end. */
final class OwnMail implements EvidenceOf {
    /** Set on every mail that we send. */
    private static final String MARK = "x-rainmaker-message";

    private static final List<String> SENDERS =
            List.of("sender", "x-original-from", "x-original-sender", "x-sender", "x-envelope-from", "return-path");

    @Override
    public List<Evidence> in(ReadMail mail) {
        var found = new ArrayList<Evidence>();
        if (mail.isOurs(mail.mail().fromAddress())) {
            found.add(Evidence.of(OWN, Evidence.CERTAIN * 2, "It was sent from our own address."));
        }
        if (mail.has(MARK)) {
            found.add(Evidence.of(OWN, Evidence.CERTAIN * 2, "It carries the mark of a mail that we sent."));
        }
        if (mail.namesUs("x-loop") || mail.namesUs("x-loop-detect")) {
            found.add(Evidence.of(OWN, Evidence.CERTAIN, "Its X-Loop header names our address."));
        }
        SENDERS.stream()
                .filter(mail::namesUs)
                .map(header -> Evidence.of(OWN, Evidence.CERTAIN, "Its header " + header + " names our address."))
                .forEach(found::add);
        if (mail.mail().messageId() != null
                && mail.ours().stream().anyMatch(ours -> sameHouse(mail, ReadMail.domain(ours)))) {
            found.add(Evidence.of(OWN, Evidence.CERTAIN, "Its Message-ID and its sender are of our own house."));
        }
        return found;
    }

    private static boolean sameHouse(ReadMail mail, String house) {
        return ReadMail.domain(mail.mail().fromAddress()).equals(house)
                && mail.mail().messageId().toLowerCase(Locale.ROOT).endsWith("@" + house + ">");
    }
}
