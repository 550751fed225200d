package dev.rainmaker.workflow.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frauds that planners know wait for a person; people who plan an event do not, however they word it. */
class ScamShieldTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OVERPAYMENT | I will send a cashier's check for the full amount plus a little extra for the band.",
                "OVERPAYMENT | Take $900 for yourself and wire the difference to me by Friday.",
                "OVERPAYMENT | Sie bekommen einen Bankscheck und überweisen Sie mir den Rest.",
                "OVERPAYMENT | Je vous envoie un chèque de banque, vous me remboursez le surplus.",
                "OVERPAYMENT | Le mando un cheque certificado y me devuelve la diferencia.",
                "THIRD_PARTY | My event consultant does not have a card terminal, kindly pay my consultant from the card.",
                "THIRD_PARTY | Please charge my card and make the payment on my behalf to the other vendor.",
                "UNUSUAL_PAYMENT | We can settle everything in Bitcoin today.",
                "UNUSUAL_PAYMENT | Die Anzahlung mache ich mit Geschenkkarten.",
                "ADVERTISEMENT | We offer professional websites and marketing for event companies.",
                "ADVERTISEMENT | Want to be on page one of Google? Our SEO gets you there.",
                "ADVERTISEMENT | Mehr Besucher auf Ihrer Webseite, garantiert.",
            })
    void oneStrongSignIsEnough(ScamSign sign, String message) {
        var signs = ScamShield.signs(inquiry(message), TODAY);
        assertThat(signs).as(message).contains(sign);
        assertThat(ScamShield.suspicious(signs)).as(message).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We get married on 12 June near Bath, about 80 people, and have no idea where to begin.",
                "Do you take credit cards? My company pays with a Visa.",
                "I'm hard of hearing, so please write instead of calling. It is for my 70th.",
                "My parents pay the deposit, we pay the balance ourselves.",
                "We'd like to give our 40 guests gift bags. And our website has a photo wall: https://ourday.example/wall",
                "Wir heiraten im Mai und suchen jemanden, der sich um alles kümmert. Akzeptieren Sie Kreditkarten?",
                "Nous cherchons un lieu pour un séminaire de 30 personnes en mars, budget 12 000 €.",
                "Queremos celebrar las bodas de oro de mis padres, seremos unos 60.",
                "Our design agency has its summer party in July, 120 people, could you help?",
            })
    void honestWordsPass(String message) {
        assertThat(ScamShield.suspicious(ScamShield.signs(inquiry(message), TODAY)))
                .as(message)
                .isFalse();
    }

    @Test
    void twoWeakSignsAreEnoughTogether() {
        // Given
        var weak = "Do you accept credit cards? I am hearing impaired and cannot call.";
        // When
        var signs = ScamShield.signs(inquiry(weak), TODAY);
        // Then
        assertThat(signs).containsExactlyInAnyOrder(ScamSign.NO_PHONE, ScamSign.PAYS_BY_CARD);
        assertThat(ScamShield.suspicious(signs)).isTrue();
    }

    @Test
    void readsTheDateAndTheMailboxToo() {
        // Given
        var odd = new NewInquiry(
                NewInquiry.FORM,
                "Ann",
                "x1@mailinator.com",
                null,
                null,
                null,
                null,
                TODAY.minusDays(1),
                null,
                null,
                null,
                null,
                "A party");
        // Then
        assertThat(ScamShield.signs(odd, TODAY))
                .containsExactlyInAnyOrder(ScamSign.PAST_DATE, ScamSign.DISPOSABLE_MAILBOX);
    }

    private static NewInquiry inquiry(String message) {
        return new NewInquiry(
                NewInquiry.FORM,
                "Ann Lee",
                "ann@guest.example",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                message);
    }
}
