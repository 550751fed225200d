package dev.rainmaker.conversations.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines are known by what they say of themselves in headers and words; odd headers make nobody a machine. */
class MailGuardTest {
    private static final String OURS = "hello@rainmaker.example";

    private final MailParser parser = new MailParser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Auto-Submitted: auto-replied | Re: dinner | Gone skiing! | AUTO_REPLY",
                "X-Autoreply: yes | Re: dinner | Gone skiing! | AUTO_REPLY",
                "X-Auto-Reply-From: a@b.example | Re: dinner | Gone skiing! | AUTO_REPLY",
                "X-Autorespond: dinner | Re: dinner | Gone skiing! | AUTO_REPLY",
                "Precedence: auto_reply | Re: dinner | Gone skiing! | AUTO_REPLY",
                "X-Failed-Recipients: a@b.example | Sorry | No. | BOUNCE",
                "Precedence: bulk | Spring news | Our new rooms. Unsubscribe here. | LIST",
                "List-Id: <news.hall.example> | Spring news | To unsubscribe click here. | LIST",
                "List-Unsubscribe: <https://hall.example/u> | Spring news | Our new rooms are ready. | LIST",
                "Content-Type: text/calendar; method=REPLY | Accepted: call | Ann Lee has accepted this invitation. | LIST",
                "Content-Type: multipart/report; report-type=disposition-notification | Read: call | It was read. | LIST",
                "Content-Type: multipart/report; report-type=delivery-status | Failure | It failed. | BOUNCE",
                "X-Rainmaker-Message: 0d3f | Two dates | We can offer the 17th. | OWN",
                "X-Loop: hello@rainmaker.example | Two dates | We can offer the 17th. | OWN",
            })
    void headersOwnUp(String header, String subject, String text, MailGuard.Kind kind) throws MailParser.Unreadable {
        assertThat(read(header, subject, text)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Automatic reply: dinner | We are in the garden. | AUTO_REPLY",
                "Re: dinner | I am out of the office until 4 May and will reply on my return. | AUTO_REPLY",
                "Re: dinner | We have received your message and will get back to you within two days. | AUTO_REPLY",
                "Your request | A ticket has been opened. Your ticket number is 9917. | AUTO_REPLY",
                "Re: Fest | Ich bin bis zum 4. Mai nicht im Büro. Ihre Nachricht wird nicht weitergeleitet. | AUTO_REPLY",
                "Ihre Anfrage | Ihre Anfrage ist bei uns eingegangen. Wir melden uns in Kürze. | AUTO_REPLY",
                "Re: fête | Je suis absente jusqu'au 4 mai. Je vous répondrai à mon retour. | AUTO_REPLY",
                "Votre demande | Nous avons bien reçu votre demande. Un conseiller vous recontactera sous 48 h. | AUTO_REPLY",
                "Re: boda | Estoy de vacaciones hasta el 4 de mayo. Responderé a mi vuelta. | AUTO_REPLY",
                "Su consulta | Hemos recibido su consulta. Le responderemos lo antes posible. | AUTO_REPLY",
                "Your mail | Your message could not be delivered. The mailbox is full. | BOUNCE",
                "Ihre Mail | Ihre Nachricht konnte nicht zugestellt werden. Das Postfach ist voll. | BOUNCE",
                "Votre message | Votre message n'a pas pu être remis à son destinataire. | BOUNCE",
                "Su correo | No se pudo entregar el mensaje. El buzón está lleno. | BOUNCE",
                "News | You are receiving this email because you signed up. Unsubscribe at any time. | LIST",
                "Neues | Sie erhalten diesen Newsletter, weil Sie sich angemeldet haben. | LIST",
                "Actualités | Vous recevez cet e-mail car vous êtes client. Pour ne plus recevoir nos offres, cliquez ici. | LIST",
                "Noticias | Recibes este correo porque te suscribiste. Date de baja aquí. | LIST",
            })
    void wordsAloneGiveItAwayInFourLanguages(String subject, String text, MailGuard.Kind kind)
            throws MailParser.Unreadable {
        assertThat(read("X-Mailer: something", subject, text)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "X-Auto-Response-Suppress: All | Re: dinner | Friday suits us. Could you add a starter?",
                "Auto-Submitted: no | Re: dinner | Friday suits us.",
                "X-Autoreply: no | Re: dinner | Friday suits us.",
                "Return-Path: <> | Re: dinner | We need a room for 40 people.",
                "Precedence: bulk | Re: dinner | Nadia, could we move the tour to four?",
                "Precedence: list | Abiball | Guten Tag, wäre die Halle am 25.06. noch frei? Wir sind 96 Leute.",
                "List-Id: <office.hall.example> | Re: gala | Good morning Nadia, would you amend the running order?",
                "Content-Type: text/calendar; method=COUNTER | New time proposed | Could we push it back? I would rather not do it at 9.",
                "X-Mailer: Outlook | Re: Automatic reply: dinner | Ignore that bot of mine, I am back. How much for 60 guests?",
                "X-Mailer: Outlook | Re: dinner | I'm on leave until the 3rd, but here is what we need: tables for 75 people.",
                "X-Mailer: Outlook | Re: dinner | I'm out of office next week but yes, let's talk on Thursday!",
                "X-Mailer: Outlook | AW: Fest | Nächste Woche bin ich nicht im Büro, aber der 17. passt. Können wir telefonieren?",
                "X-Mailer: Outlook | Re: fête | Je suis en vacances jusqu'au 20, mais oui, votre idée nous plaît. On s'appelle ?",
                "X-Mailer: Outlook | Re: boda | Estoy fuera de la oficina el jueves, pero el viernes perfecto. Seríamos unos 120.",
                "X-Mailer: Outlook | did my mail bounce? | I wrote on Monday. Did it arrive? We are 35 people.",
                "X-Mailer: Outlook | unsubscribe | Please unsubscribe me from your list.",
            })
    void peopleStayPeople(String header, String subject, String text) throws MailParser.Unreadable {
        assertThat(read(header, subject, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes, gladly.\n\n> I am out of the office until 4 May and will reply on my return.",
                "Yes, gladly.\n\nOn Mon, 4 May 2026 at 10:00 Ann Lee <ann@guest.example> wrote:\nThis is an automatic reply.",
                "Ja, gern.\n\nVon: Ann Lee\nBetreff: Automatische Antwort\nIch bin nicht im Büro. Ihre Nachricht wird nicht gelesen.",
                "Oui.\n\n-----Message d'origine-----\nVotre message n'a pas pu être remis à son destinataire.",
                "They keep telling me \"your message could not be delivered\" here.",
            })
    void whatIsQuotedDoesNotCount(String text) throws MailParser.Unreadable {
        assertThat(read("X-Mailer: something", "Re: dinner", text)).isEmpty();
    }

    @Test
    void aReportThatSomethingIsStillTriedIsNoFailure() throws MailParser.Unreadable {
        // Given
        var mail = parse("X-Mailer: x", "Warning", "Your message has not yet been delivered. We will keep trying.");
        // When
        var finding = MailGuard.read(mail, List.of(OURS)).orElseThrow();
        // Then
        assertThat(finding.kind()).isEqualTo(MailGuard.Kind.BOUNCE);
        assertThat(finding.failed()).isFalse();
        assertThat(finding.reason()).contains("\"");
    }

    @Test
    void ourAddressIsOursWithAMarkInIt() throws MailParser.Unreadable {
        // Given
        var raw = "From: Hello+archive@Rainmaker.example\r\nSubject: x\r\n\r\nA copy.\r\n";
        // When
        var finding = MailGuard.read(parser.parse(raw.getBytes(StandardCharsets.UTF_8)), List.of(OURS));
        // Then
        assertThat(finding).map(MailGuard.Finding::kind).contains(MailGuard.Kind.OWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "> ", "\"", "(", "<a@b.c ", "please contact the your ", "On x, ", "From: x\n", "?", "the ",
                "your message to was not the ", "\n\n", "\n \n", "..", "i am currently ", "[", "Re: ", "x-", "550 ",
                        "«",
            })
    void hostileMailCostsLittle(String unit) {
        var text = unit.repeat(100_000 / unit.length());
        var header = text.substring(0, 2_000);
        var mail = new InboundMail(
                "<a@b>",
                null,
                List.of(),
                "x".repeat(2_000) + "@y.example",
                header,
                text.substring(0, 500),
                text,
                "text/plain",
                null,
                null,
                null,
                List.of(),
                null,
                false,
                null,
                null,
                Map.of(
                        "x-" + "auto-".repeat(2_000),
                        header,
                        "return-path",
                        header,
                        "content-type",
                        header,
                        "auto-submitted",
                        header,
                        "x-mailer",
                        header,
                        "to",
                        header));
        MailGuard.read(mail, List.of(OURS));
        // When
        long start = System.nanoTime();
        MailGuard.read(mail, List.of(OURS));
        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".. word", "(a|b", "a|b)", "(|a)"})
    void aCueThatCouldMatchAnythingIsRefused(String line) {
        assertThatThrownBy(() -> Cue.read(CueTopic.AWAY, line).firstWords())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Optional<MailGuard.Kind> read(String header, String subject, String text) throws MailParser.Unreadable {
        return MailGuard.read(parse(header, subject, text), List.of(OURS)).map(MailGuard.Finding::kind);
    }

    private InboundMail parse(String header, String subject, String text) throws MailParser.Unreadable {
        var plain = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + text;
        var top = "From: Ann Lee <ann@guest.example>\r\nTo: " + OURS + "\r\nSubject: " + subject + "\r\n";
        var parts = "; boundary=b\r\n\r\n--b\r\n" + plain + "\r\n";
        var raw =
                switch (header.replaceAll("(?<=^Content-Type: [a-z]{4}).*", "")) {
                    case "Content-Type: mult" -> top + header + parts + "--b--\r\n";
                    case "Content-Type: text" ->
                        top + "Content-Type: multipart/alternative" + parts + "--b\r\n" + header
                                + "\r\n\r\nBEGIN:VCALENDAR\r\n--b--\r\n";
                    default -> top + header + "\r\n" + plain;
                };
        return parser.parse(raw.getBytes(StandardCharsets.UTF_8));
    }
}
