package dev.rainmaker.mcp.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.mcp.server.ToolCallException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What every provider of calendars must do; each has a test that extends this one. */
public abstract class CalendarProviderContract {
    /** The provider; a new one with every call where several can be, as replicas have it. */
    protected abstract CalendarProvider replica();

    /** Makes an empty calendar with this id. */
    protected abstract void calendar(String id);

    /** Puts an event of another program into a calendar. */
    protected abstract void foreign(String calendar, String uid, String ics);

    protected static CalendarEvent event(String uid, String start, String end) {
        return event(uid, "Call", start, end);
    }

    protected static CalendarEvent event(String uid, String title, String start, String end) {
        return new CalendarEvent(
                uid, title, Instant.parse(start), Instant.parse(end), "UTC", null, null, List.of(), false, false);
    }

    protected List<CalendarEvent> listed(String calendar, String from, String to, String zone) {
        return replica().events(calendar, Instant.parse(from), Instant.parse(to), ZoneId.of(zone));
    }

    @Test
    void aTimeIsTakenOnceAndItsNeighboursAreFree() {
        calendar("neighbours");
        replica().create("neighbours", event("one", "2027-02-01T09:00:00Z", "2027-02-01T10:00:00Z"));
        for (var span : List.of(
                List.of("2027-02-01T09:00:00Z", "2027-02-01T10:00:00Z"),
                List.of("2027-02-01T08:30:00Z", "2027-02-01T09:00:01Z"),
                List.of("2027-02-01T09:59:59Z", "2027-02-01T10:30:00Z"),
                List.of("2027-02-01T09:15:00Z", "2027-02-01T09:30:00Z"))) {
            assertThatThrownBy(() -> replica().create("neighbours", event("two", span.getFirst(), span.getLast())))
                    .as("%s", span)
                    .isInstanceOf(ToolCallException.class)
                    .hasMessageContaining("This time is taken");
        }
        replica().create("neighbours", event("before", "2027-02-01T08:00:00Z", "2027-02-01T09:00:00Z"));
        replica().create("neighbours", event("after", "2027-02-01T10:00:00Z", "2027-02-01T11:00:00Z"));
        assertThat(listed("neighbours", "2027-02-01T00:00:00Z", "2027-02-02T00:00:00Z", "UTC"))
                .extracting(CalendarEvent::uid)
                .containsExactly("before", "one", "after");
    }

    @Test
    void whatIsBookedIsReadAsItWas() {
        calendar("same");
        var whole = new CalendarEvent(
                "all/of it; \"é\", \\ 日本",
                "Tasting, menu; \\ 日本",
                Instant.parse("2027-02-02T09:00:00Z"),
                Instant.parse("2027-02-02T10:30:00Z"),
                "America/New_York",
                "Hall 3; second floor",
                "Two lines:\nwine, water",
                List.of("ann@client.example", "bob@client.example"),
                false,
                false);
        replica().create("same", whole);
        assertThat(replica().find("same", whole.uid())).contains(whole);
        assertThat(listed("same", "2027-02-02T10:00:00Z", "2027-02-02T10:10:00Z", "UTC"))
                .containsExactly(whole);
    }

    @Test
    void theSameAgainChangesNothingAndItsUidForAnotherIsRefused() {
        calendar("again");
        var event = event("again", "2027-02-03T09:00:00Z", "2027-02-03T10:00:00Z");
        replica().create("again", event);
        assertThatCode(() -> replica().create("again", event)).doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> replica().create("again", event("again", "2027-02-04T09:00:00Z", "2027-02-04T10:00:00Z")))
                .isInstanceOf(ToolCallException.class)
                .hasMessageContaining("event_uid");
        assertThat(listed("again", "2027-02-01T00:00:00Z", "2027-02-08T00:00:00Z", "UTC"))
                .hasSize(1);
    }

    @Test
    void uidsThatLookAlikeAreDifferentEvents() {
        calendar("alike");
        var uids = List.of("a/b", "a_b", "A_B", "a b", "../a", "a%2Fb", "a#moving", "a", "x".repeat(190));
        for (int n = 0; n < uids.size(); n++) {
            var day = "2027-02-" + (10 + n);
            replica().create("alike", event(uids.get(n), day + "T09:00:00Z", day + "T10:00:00Z"));
        }
        assertThat(listed("alike", "2027-02-01T00:00:00Z", "2027-03-01T00:00:00Z", "UTC"))
                .extracting(CalendarEvent::uid)
                .containsExactlyElementsOf(uids);
        assertThat(uids).allSatisfy(uid -> assertThat(replica().find("alike", uid))
                .get()
                .extracting(CalendarEvent::uid)
                .isEqualTo(uid));
    }

    @Test
    void aMovedEventTakesItsNewTimeAndFreesTheOld() {
        calendar("moved");
        replica().create("moved", event("m", "2027-02-05T09:00:00Z", "2027-02-05T10:00:00Z"));
        replica().create("moved", event("wall", "2027-02-05T12:00:00Z", "2027-02-05T13:00:00Z"));
        assertThatThrownBy(() -> replica().update("moved", event("m", "2027-02-05T12:30:00Z", "2027-02-05T13:30:00Z")))
                .hasMessageContaining("This time is taken");
        assertThat(replica().update("moved", event("m", "Later call", "2027-02-05T09:30:00Z", "2027-02-05T11:00:00Z")))
                .isTrue();
        replica().create("moved", event("n", "2027-02-05T09:00:00Z", "2027-02-05T09:30:00Z"));
        assertThatThrownBy(() -> replica().create("moved", event("o", "2027-02-05T10:30:00Z", "2027-02-05T11:30:00Z")))
                .hasMessageContaining("This time is taken");
        assertThat(listed("moved", "2027-02-05T00:00:00Z", "2027-02-06T00:00:00Z", "UTC"))
                .extracting(CalendarEvent::title)
                .containsExactly("Call", "Later call", "Call");
        assertThat(replica().update("moved", event("nobody", "2027-02-05T15:00:00Z", "2027-02-05T16:00:00Z")))
                .isFalse();
    }

    @Test
    void aCancelledEventFreesItsTimeAndItsUid() {
        calendar("cancelled");
        var event = event("c", "2027-02-06T09:00:00Z", "2027-02-06T10:00:00Z");
        replica().create("cancelled", event);
        assertThat(replica().cancel("cancelled", "c")).isTrue();
        assertThat(replica().find("cancelled", "c")).isEmpty();
        assertThat(replica().update("cancelled", event)).isFalse();
        assertThat(replica().cancel("cancelled", "nobody")).isFalse();
        replica().create("cancelled", event("d", "2027-02-06T09:30:00Z", "2027-02-06T10:30:00Z"));
        replica().create("cancelled", event("c", "2027-02-07T09:00:00Z", "2027-02-07T10:00:00Z"));
        assertThat(listed("cancelled", "2027-02-06T00:00:00Z", "2027-02-08T00:00:00Z", "UTC"))
                .filteredOn(each -> !each.cancelled())
                .extracting(CalendarEvent::uid)
                .containsExactly("d", "c");
    }

    @Test
    void calendarsAreListedAndSeparate() {
        List.of("room-b", "chef", "room-a").forEach(this::calendar);
        replica().create("room-a", event("a", "2027-02-09T09:00:00Z", "2027-02-09T10:00:00Z"));
        replica().create("chef", event("a", "2027-02-09T09:30:00Z", "2027-02-09T10:30:00Z"));
        assertThat(replica().calendars()).containsSubsequence("chef", "room-a", "room-b");
        assertThat(replica().cancel("chef", "a")).isTrue();
        assertThat(replica().find("room-a", "a")).isPresent();
        assertThat(listed("room-b", "2027-02-09T00:00:00Z", "2027-02-10T00:00:00Z", "UTC"))
                .isEmpty();
    }

    @Test
    void anEventOfAnotherProgramIsCancelledByItsUid() {
        calendar("theirs");
        foreign(
                "theirs",
                "visit@other.example",
                Ics.of("visit@other.example", "DTSTART:20270211T090000Z", "DURATION:PT1H"));
        assertThatThrownBy(
                        () -> replica().create("theirs", event("ours", "2027-02-11T09:30:00Z", "2027-02-11T10:30:00Z")))
                .hasMessageContaining("This time is taken");
        assertThat(replica().cancel("theirs", "visit@other")).isFalse();
        assertThat(replica().cancel("theirs", "visit@other.example")).isTrue();
        replica().create("theirs", event("ours", "2027-02-11T09:30:00Z", "2027-02-11T10:30:00Z"));
    }

    @Test
    void aUidOfAnotherProgramIsNotTakenOver() {
        calendar("uids");
        foreign("uids", "u@other.example", Ics.of("u@other.example", "DTSTART:20270212T090000Z", "DURATION:PT1H"));
        assertThatThrownBy(() -> replica()
                        .create("uids", event("u@other.example", "2027-02-13T09:00:00Z", "2027-02-13T10:00:00Z")))
                .isInstanceOf(ToolCallException.class)
                .hasMessageContaining("event_uid");
    }

    @RepeatedTest(20)
    void ofTwoAtOnceExactlyOneGetsTheTime(RepetitionInfo round) throws Exception {
        var id = "race-" + round.getCurrentRepetition();
        calendar(id);
        var won = atOnce(IntStream.range(0, 2)
                .<Callable<Boolean>>mapToObj(n -> () -> took(() -> replica()
                        .create(
                                id,
                                event(
                                        "taker-" + n,
                                        "2027-02-14T09:" + (n == 0 ? "00" : "30") + ":00Z",
                                        "2027-02-14T10:00:00Z"))))
                .toList());
        assertThat(won).isEqualTo(1);
        assertThat(listed(id, "2027-02-14T00:00:00Z", "2027-02-15T00:00:00Z", "UTC"))
                .hasSize(1);
    }

    @Test
    void ofManyAtOnceExactlyOneGetsTheTime() throws Exception {
        calendar("crowd");
        var won = atOnce(IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(n -> () -> took(() ->
                        replica().create("crowd", event("t-" + n, "2027-02-15T09:00:00Z", "2027-02-15T10:00:00Z"))))
                .toList());
        assertThat(won).isLessThanOrEqualTo(1);
        assertThat(listed("crowd", "2027-02-15T00:00:00Z", "2027-02-16T00:00:00Z", "UTC"))
                .hasSize(won);
        assertThat(won).isEqualTo(1);
    }

    @RepeatedTest(5)
    void aMoveAndABookingAtOnceNeverMeet(RepetitionInfo round) throws Exception {
        var id = "move-" + round.getCurrentRepetition();
        calendar(id);
        replica().create(id, event("a", "2027-02-16T09:00:00Z", "2027-02-16T10:00:00Z"));
        replica().create(id, event("b", "2027-02-16T10:00:00Z", "2027-02-16T11:00:00Z"));
        var won = atOnce(List.of(
                () -> took(() -> replica().update(id, event("a", "2027-02-16T12:00:00Z", "2027-02-16T13:00:00Z"))),
                () -> took(() -> replica().update(id, event("b", "2027-02-16T12:30:00Z", "2027-02-16T13:30:00Z"))),
                () -> took(() -> replica().create(id, event("c", "2027-02-16T12:15:00Z", "2027-02-16T12:45:00Z")))));
        assertThat(won).isEqualTo(1);
        assertThat(listed(id, "2027-02-16T12:00:00Z", "2027-02-16T14:00:00Z", "UTC"))
                .hasSize(1);
        assertThat(listed(id, "2027-02-16T00:00:00Z", "2027-02-17T00:00:00Z", "UTC"))
                .hasSizeBetween(2, 3);
    }

    private static boolean took(Runnable act) {
        try {
            act.run();
            return true;
        } catch (ToolCallException refused) {
            assertThat(refused).hasMessageContaining("This time is taken");
            return false;
        }
    }

    private static int atOnce(List<Callable<Boolean>> acts) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int won = 0;
            for (var act : threads.invokeAll(acts)) {
                won += act.get() ? 1 : 0;
            }
            return won;
        }
    }
}
