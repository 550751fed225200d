package dev.rainmaker.agents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.agents.rules.conversation.NewText;
import dev.rainmaker.agents.rules.conversation.RulesConversation;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.ReplyIntent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people mean, in the four languages, and what machines write. The language is never told. */
class RepliesInFourLanguagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final RulesConversation conversation = new RulesConversation(new TestClock());

    record Labelled(ReplyIntent intent, BriefSlot asked, boolean sensitive, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Labelled> replies() throws IOException {
        var file = "/agents/conversation/replies.four-languages.txt";
        try (var in = RepliesInFourLanguagesTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split("\\s*\\|\\s*", 4))
                            .map(parts -> new Labelled(
                                    ReplyIntent.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                                    parts[1].isEmpty() ? null : BriefSlot.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                                    parts[2].equals("sensitive"),
                                    parts[3]))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("replies")
    void readsWhatAReplyMeans(Labelled reply) {
        // When
        var reading = conversation
                .read(new ReceivedReply(null, null, null, "Re: your event", reply.text(), TODAY, reply.asked(), "EUR"))
                .value();
        // Then
        assertThat(reading.intent()).as(reading.reason()).isEqualTo(reply.intent());
        assertThat(reading.sensitive()).as("sensitive").isEqualTo(reply.sensitive());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OUT_OF_OFFICE | Abwesenheitsnotiz: Ihr Fest | Bin bis Montag nicht da.",
                "OUT_OF_OFFICE | Réponse automatique : Votre gala | Je reviens lundi.",
                "OUT_OF_OFFICE | Respuesta automática: La cena | Vuelvo el lunes.",
                "WRONG_PERSON | Automatische Antwort: Gala | Frau Holm ist nicht mehr für uns tätig.",
                "WRONG_PERSON | Réponse automatique : Gala | M. Roux a quitté la société.",
                "INTERESTED | Re: Automatic reply: Gala | I am back. Please send the contract.",
                "BOUNCE | Unzustellbar: Ihr Fest | Das Postfach des Empfängers ist voll.",
                "BOUNCE | Échec de la remise | Votre message n'a pas pu être remis : adresse introuvable.",
                "BOUNCE | Mensaje no entregado | El destinatario no existe. Este es un informe automático.",
                "BOUNCE | Mail delivery failed | 550 5.1.1 user unknown",
                "QUESTION | Re: chairs | Was the delivery of the chairs delayed?"
            })
    void machinesAreKnownByTheirWordsAlone(ReplyIntent intent, String subject, String text) {
        // When
        var reading = conversation
                .read(new ReceivedReply(null, null, null, subject, text, TODAY, null, null))
                .value();
        // Then
        assertThat(reading.intent()).as(reading.reason()).isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ja gern!\\n\\nHerzliche Grüße\\nAnke Voss\\nVoss GmbH | Ja gern!",
                "Oui.\\n\\nBien à vous,\\nLuc Petit | Oui.",
                "Sí.\\n\\nUn saludo,\\nMarta Gil | Sí.",
                "D'accord.\\n\\nDe : Nora\\nEnvoyé : lundi\\nObjet : Fête\\n\\nVoulez-vous ? | D'accord.",
                "Vale.\\n\\nDe: Nora\\nEnviado el: lunes\\nAsunto: Fiesta\\n\\n¿Qué tal? | Vale.",
                "Passt.\\nVon meinem iPhone gesendet | Passt.",
                "Voilà.\\nEnvoyé depuis mon mobile | Voilà.",
                "Hecho.\\nEnviado desde mi iPhone | Hecho.",
                "Schau.\\n---------- Weitergeleitete Nachricht ----------\\nVon: Nora | Schau."
            })
    void quotesAndSignaturesOfFourLanguagesAreLeftOut(String text, String written) {
        // When
        var newText = NewText.of(text.replace("\\n", "\n"));
        // Then
        assertThat(newText).isEqualTo(written);
    }
}
