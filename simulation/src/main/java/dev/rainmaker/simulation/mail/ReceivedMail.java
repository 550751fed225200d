package dev.rainmaker.simulation.mail;

import java.util.List;
import java.util.Optional;

/** A mail from the product, as a persona's mail program shows it; header values are unfolded and decoded. */
public record ReceivedMail(
        String messageId,
        String from,
        String replyTo,
        String to,
        String subject,
        List<String> references,
        Optional<String> listUnsubscribe,
        boolean automatic,
        String text,
        String html) {

    /** What there is to read: the text part, or the page without its markup. */
    public String readable() {
        return text.isBlank() ? HtmlText.of(html) : text;
    }
}
