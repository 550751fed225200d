package dev.rainmaker.simulation.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads a MIME message; attachments are left out. */
public final class MailParser {

    private MailParser() {}

    /** The mail as {@code recipient} sees it. */
    public static ReceivedMail parse(MimeMessage message, String recipient) throws MessagingException, IOException {
        var body = new Body(new StringBuilder(), new StringBuilder());
        collect(message, body);
        var from = address(message.getFrom());
        var references = header(message, "References");
        return new ReceivedMail(
                Optional.ofNullable(message.getMessageID()).orElse(""),
                from,
                Optional.of(address(message.getReplyTo()))
                        .filter(text -> !text.isEmpty())
                        .orElse(from),
                recipient,
                Optional.ofNullable(message.getSubject()).orElse(""),
                references.isBlank() ? List.of() : List.of(references.strip().split("\\s+")),
                Optional.of(header(message, "List-Unsubscribe")).filter(text -> !text.isBlank()),
                automatic(header(message, "Auto-Submitted")),
                body.text().toString(),
                body.html().toString());
    }

    private static void collect(Part part, Body body) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return;
        }
        var content = part.getContent();
        if (content instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), body);
            }
        } else if (part.isMimeType("text/plain") && content instanceof String text) {
            body.text().append(text);
        } else if (part.isMimeType("text/html") && content instanceof String text) {
            body.html().append(text);
        }
    }

    private static boolean automatic(String autoSubmitted) {
        return !autoSubmitted.isBlank() && !autoSubmitted.strip().equalsIgnoreCase("no");
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        var value = message.getHeader(name, " ");
        return value == null ? "" : MimeUtility.unfold(value);
    }

    private static String address(Address[] addresses) {
        return addresses != null && addresses.length > 0 && addresses[0] instanceof InternetAddress first
                ? first.getAddress()
                : "";
    }

    private record Body(StringBuilder text, StringBuilder html) {}
}
