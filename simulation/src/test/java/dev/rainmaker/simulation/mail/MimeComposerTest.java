package dev.rainmaker.simulation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MimeComposerTest {

    private static final Instant NOW = Instant.parse("2027-01-04T10:00:00Z");
    private static final ReceivedMail QUESTION = new ReceivedMail(
            "<q2@house.example>",
            "planner@house.example",
            "reply+abc@house.example",
            "maya@world.example",
            "Your day",
            List.of("<q1@house.example>", "<a1@world.example>"),
            Optional.empty(),
            false,
            "How many?\nWhen?",
            "");

    @Test
    void threadsAndQuotesAnAnswer() throws Exception {
        // When
        var message = parsed(MimeComposer.compose(new WrittenMail(
                "<a2@world.example>",
                "Maya Thörnquist",
                "maya@world.example",
                "Re: Your day",
                "About 120.",
                NOW,
                false,
                QUESTION)));
        // Then
        assertThat(message.getMessageID()).isEqualTo("<a2@world.example>");
        assertThat(message.getHeader("In-Reply-To", null)).isEqualTo("<q2@house.example>");
        assertThat(message.getHeader("References", null).split("\\s+"))
                .containsExactly("<q1@house.example>", "<a1@world.example>", "<q2@house.example>");
        assertThat(message.getAllRecipients()[0]).hasToString("reply+abc@house.example");
        assertThat(message.getSentDate()).isEqualTo(NOW);
        assertThat(message.getContent().toString()).startsWith("About 120.").contains("> How many?");
        assertThat(message.getHeader("Auto-Submitted")).isNull();
    }

    @Test
    void marksAnAutomaticReply() throws Exception {
        // When
        var message = parsed(MimeComposer.compose(new WrittenMail(
                "<a3@world.example>",
                "Hannah",
                "hannah@world.example",
                "Automatic reply: Your day",
                "Away.",
                NOW,
                true,
                QUESTION)));
        // Then
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");
        assertThat(message.getContent().toString().strip()).isEqualTo("Away.");
    }

    @Test
    void bouncesAsADeliveryReport() throws Exception {
        // When
        var message = parsed(Bounce.of(QUESTION, "<b1@world.example>", NOW));
        // Then
        assertThat(message.getContentType()).contains("multipart/report").contains("delivery-status");
        var parts = (Multipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(parts.getBodyPart(1).getContentType()).contains("message/delivery-status");
        var status = new String(parts.getBodyPart(1).getInputStream().readAllBytes());
        assertThat(status)
                .contains("Final-Recipient: rfc822; maya@world.example")
                .contains("Status: 5.1.1");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");
    }

    private static MimeMessage parsed(byte[] raw) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }
}
