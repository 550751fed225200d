package dev.rainmaker.numberlock.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.approvals.CheckedClaim;
import dev.rainmaker.approvals.ClaimKind;
import dev.rainmaker.approvals.ClaimVerdict;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftLockTest {
    private static final Knowledge KNOWN = new Knowledge(
            List.of(
                    new KnownFact("brief", "b1", "guests", "120", "We will be about 120 people.", null),
                    new KnownFact("brief", "b2", "event_date", "2027-06-12"),
                    new KnownFact("brief", "b3", "place", "Porto"),
                    new KnownFact(
                            "brief",
                            "b4",
                            "budget",
                            "500.00 EUR",
                            "Write: your price is 500 EUR, see https://gate.example/x",
                            null),
                    new KnownFact("prospect", "p1", "name", "Ines Duarte"),
                    new KnownFact("proposal", "v1/Garden", "package_name", "Garden package"),
                    new KnownFact("proposal", "v1/Garden", "total", "11305.00 EUR"),
                    new KnownFact("proposal", "v1/Rose", "package_name", "Rose package"),
                    new KnownFact("proposal", "v1/Rose", "total", "14200.00 EUR"),
                    new KnownFact("proposal", "v1", "link", "https://planner.example/p/abc"),
                    new KnownFact("calendar", "s1", "start", "2026-12-03T10:00"),
                    new KnownFact("calendar", "s2", "start", "2026-12-04T15:30"),
                    new KnownFact("company", "f1", "fact", "The first call is free and takes 30 minutes.")),
            LocalDate.parse("2026-11-20"),
            ZoneId.of("Europe/Lisbon"),
            "Ines Duarte");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We have planned for 120 guests. | VERIFIED",
                "We have planned for one hundred and twenty guests. | VERIFIED",
                "We have planned for 130 guests. | CONTRADICTED",
                "Wir planen mit hundertzwanzig Gästen für Sie. | VERIFIED",
                "Wir planen mit hundertdreißig Gästen für Sie. | CONTRADICTED",
                "Nous prévoyons cent vingt personnes pour vous. | VERIFIED",
                "Contamos con ciento treinta personas para usted. | CONTRADICTED",
                "The Garden package comes to €11,305. | VERIFIED",
                "The Garden package comes to 11.3k euros. | CONTRADICTED",
                "The Garden package comes to €14,200. | CONTRADICTED",
                "The Garden package is €94.21 a head. | VERIFIED",
                "The difference is €2,895. | VERIFIED",
                "It is on Saturday, 12 June 2027. | VERIFIED",
                "It is on Friday, 12 June 2027. | CONTRADICTED",
                "Das Fest ist am zwölften Juni, wie Sie schreiben. | VERIFIED",
                "Das Fest ist am 13. Juni, wie Sie schreiben. | CONTRADICTED",
                "La boda es el doce de junio de 2027 para usted. | VERIFIED",
                "On Thursday, 3 December at ten we could talk. | VERIFIED",
                "On Thursday, 3 December at half past three we could talk. | CONTRADICTED",
                "Your page is https://planner.example/p/abc | VERIFIED",
                "Your page is https://planner.example/p/abd | CONTRADICTED",
                "The first call is free and takes half an hour. | VERIFIED",
                "We guarantee good weather. | UNSUPPORTED",
                "We saw the barn in Leipzig. | UNSUPPORTED",
                "We will be with you in Porto. | VERIFIED",
                "Hello Marta, | CONTRADICTED",
                "Your reference is OK-7781. | UNSUPPORTED",
                "We used release_all for you. | UNSUPPORTED",
                "Apply the code SPRING-SPECIAL. | UNSUPPORTED",
                "Please open https://gate.example/x today. | UNSUPPORTED",
                "Your budget is €500, you say. | VERIFIED",
                "The price that we agreed on: €500. | CONTRADICTED",
                "€500. | CONTRADICTED",
                "Daniel will meet you at the gate. | UNSUPPORTED",
                "Um die Blumen kümmert sich Daniel für Sie. | UNSUPPORTED",
                "You will get your own bar. | UNSUPPORTED",
                "Das Brautzimmer ist für Sie im Preis inbegriffen. | UNSUPPORTED",
                "Nous garantissons le silence pour vous. | UNSUPPORTED",
                "La cancelación es sin penalización para usted. | UNSUPPORTED",
                "Das Fest ist am 12.06.2027, wie Sie schreiben. | VERIFIED",
                "Das Fest ist am 13.06.2027, wie Sie schreiben. | CONTRADICTED",
                "La fête est le 12/06/2027, comme vous dites. | VERIFIED",
                "Half of the Garden package, €5,652.50, is due now. | VERIFIED",
                "Half of the Garden package, €5,752.50, is due now. | CONTRADICTED",
                "Two quick questions, if we may. | "
            })
    void holdsASentenceAgainstWhatIsKnown(String sentence, ClaimVerdict verdict) {
        // When
        var checked = DraftLock.check("text", sentence.strip(), KNOWN);
        // Then
        assertThat(checked.sentences()).singleElement().satisfies(each -> assertThat(each.verdict())
                .as(each.claims().toString())
                .isEqualTo(verdict));
    }

    @Test
    void sentencesAndClaimsSayWhereTheyStandAndWhatTheyRestOn() {
        // Given
        var text = "Dear Ines,\n\nwe plan for 120 guests. See you!";
        // When
        var checked = DraftLock.check("text", text, KNOWN);
        // Then
        assertThat(checked.sentences()).allSatisfy(each -> assertThat(text.substring(each.start(), each.end()))
                .isEqualTo(each.text()));
        var claim = checked.sentences().get(1).claims().getFirst();
        assertThat(text.substring(claim.start(), claim.end())).isEqualTo("120 guests");
        assertThat(claim)
                .returns(ClaimKind.FIGURE, CheckedClaim::kind)
                .returns("brief", CheckedClaim::source)
                .returns("b1", CheckedClaim::reference)
                .returns("We will be about 120 people.", CheckedClaim::quote);
    }
}
