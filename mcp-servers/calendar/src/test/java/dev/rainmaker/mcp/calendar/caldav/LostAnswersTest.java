package dev.rainmaker.mcp.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.mcp.calendar.CalendarEvent;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.Vendors;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server has done is found again when nobody heard of it. */
@QuarkusTest
class LostAnswersTest {
    private static final Instant NINE = Instant.parse("2027-03-01T09:00:00Z");

    @RegisterExtension
    static final Radicale RADICALE = new Radicale();

    @Inject
    Vendors vendors;

    private CuttingProxy proxy;
    private CalDavCalendars caldav;

    @BeforeEach
    void aServerBehindABadLine() {
        RADICALE.calendar("main");
        proxy = new CuttingProxy(RADICALE.url());
        caldav = CalDavs.of(
                vendors,
                Map.of(
                        "caldav.base-url",
                        proxy.url(),
                        "caldav.username",
                        Radicale.USER,
                        "caldav.password",
                        Radicale.PASSWORD,
                        "caldav.timeout",
                        "60S"));
        caldav.calendars();
    }

    @AfterEach
    void stop() {
        proxy.close();
    }

    private static CalendarEvent event(String uid, Instant start) {
        return new CalendarEvent(
                uid,
                "Call",
                start,
                start.plusSeconds(3_600),
                "UTC",
                null,
                null,
                List.of("ann@client.example"),
                false,
                false);
    }

    private List<CalendarEvent> listed() {
        return caldav.events("main", NINE.minusSeconds(86_400), NINE.plusSeconds(86_400), ZoneOffset.UTC);
    }

    /** Calls with PUT: the hold, the event. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aBookingWhoseAnswerWasLostIsFoundAtOnce(int lost) {
        proxy.cut("PUT", lost);
        caldav.create("main", event("one", NINE));
        assertThat(listed()).containsExactly(event("one", NINE));
    }

    /** A call is tried three times: the hold, or the event after the hold. */
    @ParameterizedTest
    @ValueSource(strings = {"1 2 3", "2 3 4"})
    void aBookingThatNobodyHeardOfIsFoundByItsRepeat(String lost) {
        // Given
        proxy.cut("PUT", List.of(lost.split(" ")).stream().map(Integer::valueOf).toArray(Integer[]::new));
        assertThatThrownBy(() -> caldav.create("main", event("one", NINE)))
                .isInstanceOf(VendorFailure.class)
                .hasMessageContaining("is not available");
        proxy.cut("PUT");
        assertThatThrownBy(() -> caldav.create("main", event("other", NINE)))
                .hasMessageContaining("This time is taken");
        // When
        caldav.create("main", event("one", NINE));
        // Then
        assertThat(listed()).containsExactly(event("one", NINE));
        assertThat(caldav.find("main", "one")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aMoveWhoseAnswerWasLostIsFoundAtOnce(int lost) {
        caldav.create("main", event("one", NINE));
        proxy.cut("PUT", lost);
        assertThat(caldav.update("main", event("one", NINE.plusSeconds(7_200)))).isTrue();
        assertThat(listed()).containsExactly(event("one", NINE.plusSeconds(7_200)));
    }

    /** A move writes a hold, a guard and the event. */
    @ParameterizedTest
    @ValueSource(strings = {"1 2 3", "2 3 4", "3 4 5"})
    void aMoveThatNobodyHeardOfIsFinishedByItsRepeat(String lost) {
        // Given
        caldav.create("main", event("one", NINE));
        var moved = event("one", NINE.plusSeconds(7_200));
        proxy.cut("PUT", List.of(lost.split(" ")).stream().map(Integer::valueOf).toArray(Integer[]::new));
        assertThatThrownBy(() -> caldav.update("main", moved)).isInstanceOf(VendorFailure.class);
        proxy.cut("PUT");
        // When
        assertThat(caldav.update("main", moved)).isTrue();
        // Then
        assertThat(caldav.find("main", "one")).contains(moved);
        assertThatThrownBy(() -> caldav.create("main", event("two", NINE.plusSeconds(7_200))))
                .hasMessageContaining("This time is taken");
    }

    @Test
    void aCancellationWhoseAnswerWasLostIsDone() {
        caldav.create("main", event("one", NINE));
        proxy.cut("DELETE", 1);
        assertThat(caldav.cancel("main", "one")).isTrue();
        assertThat(listed()).isEmpty();
    }

    @Test
    void aReadThatWasCutIsAskedAgain() {
        caldav.create("main", event("one", NINE));
        proxy.cut("REPORT", 1, 2);
        assertThat(listed()).hasSize(1);
    }
}
