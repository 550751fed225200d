package dev.rainmaker.conversations.mail;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells mail of machines from mail of people, so that out-of-office notes, delivery reports, lists and our own mail wake no
 * agent (RFC 3834, RFC 3464). Deterministic in every configuration; pure.
 */
public final class MailGuard {
    private MailGuard() {}

    /** What kind of machine wrote a mail. */
    public enum Kind {
        AUTO_REPLY,
        BOUNCE,
        LIST,
        /** Sent by ourselves: answering it would never end. */
        OWN
    }

    /** @param reason one sentence for a person */
    public record Finding(Kind kind, String reason) {}

    /** @param ours addresses that we send from */
    public static Optional<Finding> read(InboundMail mail, Collection<String> ours) {
        if (ours.stream().anyMatch(mail.fromAddress()::equalsIgnoreCase)) {
            return Optional.of(new Finding(Kind.OWN, "It was sent from our own address."));
        }
        if (mail.isBounce()) {
            return Optional.of(new Finding(Kind.BOUNCE, "It is a delivery report."));
        }
        if (mail.autoSubmitted() != null && !mail.autoSubmitted().equalsIgnoreCase("no")) {
            return Optional.of(new Finding(Kind.AUTO_REPLY, "Its headers say that a machine sent it."));
        }
        if (mail.precedence() != null
                && mail.precedence().toLowerCase(Locale.ROOT).matches("auto_reply|bulk|junk|list")) {
            return Optional.of(new Finding(Kind.LIST, "Its headers say that it went to many."));
        }
        return Optional.empty();
    }
}
