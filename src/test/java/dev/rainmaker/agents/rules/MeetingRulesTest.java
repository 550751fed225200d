package dev.rainmaker.agents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.agents.Company;
import dev.rainmaker.agents.MeetingOfferBrief;
import dev.rainmaker.agents.SlotChoice.Outcome;
import dev.rainmaker.agents.rules.meeting.RulesMeeting;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingRulesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** Tuesday 10:00, Thursday 10:00, Friday 15:00 in Berlin. */
    private static final List<Instant> OFFERED =
            instants("2026-12-01T09:00:00Z", "2026-12-03T09:00:00Z", "2026-12-04T14:00:00Z");

    private final RulesMeeting meeting = new RulesMeeting(new TestClock());

    @Test
    void slotsAreSpreadAndNumbered() {
        // Given
        var free = instants(
                "2026-12-01T09:00:00Z",
                "2026-12-01T09:30:00Z",
                "2026-12-01T10:00:00Z",
                "2026-12-02T14:00:00Z",
                "2026-12-03T09:00:00Z");
        // When
        var offer = meeting.offer(brief(free, BERLIN, null)).value();
        // Then
        assertThat(offer.slots().stream()
                        .map(slot -> slot.atZone(BERLIN).toLocalDate())
                        .distinct())
                .hasSize(3);
        assertThat(offer.text()).contains("3) Thursday, 3 December 2026, 10:00 (Europe/Berlin)");
    }

    @Test
    void thePreferenceAndTheClientsZoneCount() {
        // Given
        var free = instants(
                "2026-12-01T14:00:00Z", "2026-12-03T14:00:00Z", "2026-12-03T19:00:00Z", "2026-12-10T19:00:00Z");
        // When
        var offer = meeting.offer(brief(free, ZoneId.of("America/Chicago"), "Thursday afternoon"))
                .value();
        // Then
        assertThat(offer.slots())
                .contains(Instant.parse("2026-12-03T19:00:00Z"), Instant.parse("2026-12-10T19:00:00Z"));
        assertThat(offer.text()).contains("Thursday, 3 December 2026, 13:00 (America/Chicago)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2|CHOSEN|1",
                "Number 3 please.|CHOSEN|2",
                "Option 1 works for me, thanks!|CHOSEN|0",
                "The second one is perfect.|CHOSEN|1",
                "Thursday works.|CHOSEN|1",
                "Let's take Friday at 3 pm|CHOSEN|2",
                "4 December is great|CHOSEN|2",
                "I can't do Tuesday, but Thursday is fine.|WANTS_OTHER|-",
                "None of these work, sorry.|WANTS_OTHER|-",
                "Could we do Wednesday instead?|WANTS_OTHER|-",
                "Either 1 or 2.|NONE|-",
                "10:00 is good|NONE|-",
                "Thanks for the mail.|NONE|-"
            })
    void repliesAreUnderstood(String text, Outcome outcome, Integer index) {
        // When
        var choice = meeting.choose(text, OFFERED, BERLIN).value();
        // Then
        assertThat(choice.outcome()).isEqualTo(outcome);
        assertThat(choice.index()).isEqualTo(index);
    }

    private static MeetingOfferBrief brief(List<Instant> free, ZoneId client, String preferred) {
        return new MeetingOfferBrief(
                new Company("Lantern Events", "Nora", "Nora"),
                "Mira Stone",
                free,
                BERLIN,
                client,
                preferred,
                "initial_call");
    }

    private static List<Instant> instants(String... texts) {
        return Stream.of(texts).map(Instant::parse).toList();
    }
}
