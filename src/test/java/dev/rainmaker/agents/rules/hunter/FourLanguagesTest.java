package dev.rainmaker.agents.rules.hunter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.agents.HuntTarget;
import dev.rainmaker.agents.Judgement.Verdict;
import dev.rainmaker.agents.WebDocument;
import dev.rainmaker.agents.rules.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets and pages in the languages that the hunter reads. */
class FourLanguagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final RulesProspectHunter hunter = new RulesProspectHunter(new TestClock());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weddings within an hour of Leeds | within an hour of Leeds",
                "Hochzeiten rund um Leipzig, bis 120 Gäste | Leipzig",
                "mariages autour de Bordeaux, 60 à 150 invités | Bordeaux",
                "bodas en los alrededores de Granada | Granada"
            })
    void aTargetNamesItsRegion(String target, String region) {
        // When
        var plan = hunter.plan(HuntTarget.of(target), TODAY).value();
        // Then
        assertThat(plan.filters().region()).isEqualTo(region);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hochzeiten rund um Leipzig | Wir heiraten am 14. August 2027 in Markkleeberg mit 80 Gästen. Kennt jemand eine Scheune? | YES",
                "Hochzeiten rund um Leipzig | Wir heiraten am 14. August 2027 in Freiburg mit 80 Gästen. Kennt jemand eine Scheune? | NO",
                "mariages autour de Bordeaux | On se marie le 4 septembre 2027 à Pessac, nous serons 95. Quelqu'un connaît une grange ? | YES",
                "mariages autour de Bordeaux | Votre mariage au château près de Bordeaux : à partir de 90 € par personne. Réservez votre visite. | NO",
                "bodas en Granada | Nos casamos el 17 de julio de 2027 en Granada y somos 130. ¿Alguien conoce una finca? | YES",
                "bodas en Granada | Nos casamos el 17 de julio de 2027 en Granada, pero la boda queda cancelada. | NO"
            })
    void whoPlansIsToldFromTheOthers(String target, String text, Verdict expected) {
        // Given
        var plan = hunter.plan(HuntTarget.of(target), TODAY).value();
        var page = new WebDocument(
                "https://forum.example/1",
                "",
                "forum.example",
                text,
                Instant.parse("2026-11-20T00:00:00Z"),
                Instant.EPOCH,
                "test",
                false);
        // When
        var judgement = hunter.judge(plan, page, TODAY).value();
        // Then
        assertThat(judgement.verdict()).isEqualTo(expected);
    }
}
