package dev.rainmaker.simulation.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.Properties;
import java.util.stream.Collectors;

/** Puts an answer into MIME: threaded by RFC 5322 ids, the answered mail quoted below. */
public final class MimeComposer {

    private static final int QUOTED_LINES = 60;

    private MimeComposer() {}

    /** The raw message as it goes over the wire. */
    public static byte[] compose(WrittenMail mail) throws MessagingException, IOException {
        var answered = mail.answered();
        var message = new FixedIdMessage(mail.messageId());
        message.setFrom(new InternetAddress(mail.from(), mail.fromName(), StandardCharsets.UTF_8.name()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(answered.replyTo()));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(mail.date()));
        if (!answered.messageId().isEmpty()) {
            message.setHeader("In-Reply-To", answered.messageId());
            var references = new ArrayList<>(answered.references());
            references.add(answered.messageId());
            message.setHeader("References", String.join("\r\n ", references));
        }
        if (mail.automatic()) {
            message.setHeader("Auto-Submitted", "auto-replied");
            message.setHeader("Precedence", "bulk");
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.setText(mail.text(), StandardCharsets.UTF_8.name());
        } else {
            message.setText(mail.text() + "\n\n" + quoted(answered), StandardCharsets.UTF_8.name());
        }
        message.saveChanges();
        var out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toByteArray();
    }

    private static String quoted(ReceivedMail answered) {
        return answered.from() + " wrote:\n"
                + answered.readable()
                        .lines()
                        .limit(QUOTED_LINES)
                        .map(line -> line.isBlank() ? ">" : "> " + line)
                        .collect(Collectors.joining("\n"));
    }

    /** Keeps the given id where the library would make one of its own. */
    private static final class FixedIdMessage extends MimeMessage {
        private final String id;

        FixedIdMessage(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
