package dev.rainmaker.agents.rules.hunter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.agents.HuntFilters;
import dev.rainmaker.agents.Judgement.Verdict;
import dev.rainmaker.agents.WebDocument;
import dev.rainmaker.platform.planning.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where somebody plans, when their own words do not say it. */
class TownsNearTheTargetTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final HuntFilters SHEFFIELD =
            new HuntFilters(List.of(EventType.BIRTHDAY), "Sheffield", null, null, null, null);
    private static final String PLAN =
            "We are planning a party for my dad's birthday on 12 June 2027. We are looking for a hall for 70 guests.";

    @ParameterizedTest
    @CsvSource({
        "https://www.rotherhampost.example/wanted/7,near",
        "https://parish-chesterfield.example/notes,near",
        "https://www.villageofdoncaster.example/board,near",
        "https://www.southamptonpost.example/wanted/7,unknown",
        "https://www.partytalk.example/t/7,unknown",
        "not an address,unknown",
        ",unknown"
    })
    void aSiteNamedAfterATownSpeaksForThatTown(String url, String expected) {
        assertThat(SiteTown.isNear("Sheffield", url)).isEqualTo(expected.equals("near"));
    }

    @Test
    void aLocalSiteAnswersWhereAndAnyOtherLeavesItOpen() {
        assertThat(verdict("https://www.rotherhampost.example/wanted/7", PLAN)).isEqualTo(Verdict.YES);
        assertThat(verdict("https://www.partytalk.example/t/7", PLAN)).isEqualTo(Verdict.UNSURE);
    }

    @Test
    void whatThePagesOwnWordsSayIsWorthMoreThanTheNameOfItsSite() {
        var elsewhere = PLAN + " It should be in Brighton.";
        assertThat(verdict("https://www.rotherhampost.example/wanted/7", elsewhere))
                .isNotEqualTo(Verdict.YES);
    }

    @Test
    void aTownOfTwoWordsInsideALongerNameIsRead() {
        assertThat(verdict("https://board.example/7", PLAN + " Ask at the Stocksbridge Leisure Centre office."))
                .isEqualTo(Verdict.YES);
        var bay = new HuntFilters(List.of(EventType.BIRTHDAY), "Oakland", null, null, null, null);
        assertThat(judged(bay, "https://board.example/7", PLAN + " Seen on the San Leandro Courier board."))
                .isEqualTo(Verdict.YES);
    }

    private static Verdict verdict(String url, String text) {
        return judged(SHEFFIELD, url, text);
    }

    private static Verdict judged(HuntFilters filters, String url, String text) {
        var document = new WebDocument(
                url, "A hall for a party", "board", text, null, Instant.parse("2026-11-20T00:00:00Z"), "local", true);
        return DocumentJudge.judge(filters, DocumentReading.of(document, TODAY)).verdict();
    }

    @Test
    void aContactWithAnInitialIsAName() {
        assertThat(NameReader.person(List.of("Contact: R. Okonjo-Baird, evenings"), ""))
                .isEqualTo("R. Okonjo-Baird");
        assertThat(NameReader.person(List.of("Call A. M. today"), "")).isNull();
    }

    @Test
    void aStoryIsNobodysPlan() {
        var story = "Flash fiction of the month. \"We are planning a birthday party for 70 guests in Sheffield,\" he"
                + " murmured.";
        assertThat(verdict("https://pages.example/7", story)).isEqualTo(Verdict.NO);
    }
}
