package dev.rainmaker.conversations.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who wrote a mail whose headers and phrases say nothing. */
class LearnedAuthorTest {
    private static final String OURS = "hello@rainmaker.example";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true | Your parcel is on its way | Tracking code 88123. Estimated delivery Thursday between 9 and 12.",
                "true | Weekly summary | 14 new followers, 3 mentions. See your dashboard for details.",
                "true | Ihre Bestellung 7781 | Ihr Paket wurde dem Zusteller übergeben. Sendungsverfolgung im Kundenkonto.",
                "false | Re: the barn | Mum says the barn is too cold in March, so we go for the hotel.",
                "false | Re: Fest | Oma will unbedingt Akkordeon, also gut, von mir aus."
            })
    void likenessTellsMachinesFromPeople(boolean machine, String subject, String text) throws MailParser.Unreadable {
        // When
        var evidence = new LearnedAuthor().in(ReadMail.of(mail("", subject, text), List.of(OURS)));
        // Then
        assertThat(evidence).singleElement().satisfies(one -> {
            assertThat(one.machine()).isEqualTo(machine);
            assertThat(one.points()).isPositive();
        });
    }

    @Test
    void aHeaderThatOwnsUpIsNotOutweighedByLikeness() throws MailParser.Unreadable {
        // Given
        var mail = mail("Auto-Submitted: auto-replied\r\n", "Re: the barn", "Mum says the barn is too cold in March.");
        // When
        var finding = MailGuard.read(mail, List.of(OURS));
        // Then
        assertThat(finding).isPresent();
        assertThat(MailGuard.evidence(mail, List.of(OURS)))
                .extracting(Evidence::reason)
                .contains("It reads like mails of people.");
    }

    private static InboundMail mail(String header, String subject, String text) throws MailParser.Unreadable {
        var raw = "From: a@b.example\r\nSubject: " + subject + "\r\n" + header
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text;
        return new MailParser().parse(raw.getBytes(StandardCharsets.UTF_8));
    }
}
