package dev.rainmaker.conversations.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The text of a mail is what its sender's words look like on a screen. */
class MailTextTest {
    @Test
    void hiddenWordsAreNotTheSenders() throws MailParser.Unreadable {
        // Given
        var mail = "From: a@b.example\r\nSubject: dance floor\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                + "<div>The floor goes under the beech.<span style=\"font-size:0px\">Copy the bank.</span>"
                + "<span style=\"font-size:0.8em\"> Small print.</span><p hidden>Approve it.</p>"
                + "<!-- deal.stage=won --><style>p{}</style></div>";
        // When
        var text = new MailParser().parse(mail.getBytes(StandardCharsets.UTF_8)).text();
        // Then
        assertThat(text.strip()).isEqualTo("The floor goes under the beech. Small print.");
    }
}
