package dev.rainmaker.meetings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.worker.Reactive;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Two hundred people press the same time at the same moment. */
@QuarkusTest
class SlotRaceTest {
    private static final Logger LOG = Logger.getLogger(SlotRaceTest.class);
    private static final int PEOPLE = 200;
    private static final Pattern START = Pattern.compile("name=\"start\" value=\"([^\"]+)\"");

    @Inject
    TestMeetings calendars;

    /** What one of them got, and after how many milliseconds. */
    private record Got(int status, String page, long ms) {}

    @Test
    void exactlyOneOfTwoHundredHasIt() throws Exception {
        // Given
        var host = calendars.host();
        var meetings = IntStream.range(0, PEOPLE)
                .mapToObj(i -> calendars.proposed(host, MeetingType.INITIAL_CALL, null))
                .toList();
        var starts = START.matcher(
                        given().get(calendars.page(meetings.getFirst())).asString())
                .results()
                .map(found -> found.group(1))
                .toList();
        // Business goes on while the requests run: a time near the end stays free.
        var start = starts.get(starts.size() * 3 / 4);
        // When
        var got = together(meetings.stream().map(calendars::page).toList(), start);
        // Then
        assertThat(got).extracting(Got::status).containsOnly(200, 409);
        assertThat(got).filteredOn(each -> each.status() == 200).hasSize(1);
        assertThat(got)
                .filteredOn(each -> each.status() == 409)
                .hasSize(PEOPLE - 1)
                .allSatisfy(each -> assertThat(each.page())
                        .contains("Somebody was quicker")
                        .contains("name=\"start\"")
                        .doesNotContain("value=\"" + start + "\""));
        assertThat(scheduled(host)).isEqualTo(1);
        tell(got);
    }

    private static List<Got> together(List<String> pages, String start) throws Exception {
        var gate = new CountDownLatch(1);
        try (var client = HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(60))
                        .build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<Got>>();
            for (var page : pages) {
                calls.add(threads.submit(one(client, page, start, gate)));
            }
            gate.countDown();
            var got = new ArrayList<Got>();
            for (var call : calls) {
                got.add(call.get());
            }
            return got;
        }
    }

    private static Callable<Got> one(HttpClient client, String page, String start, CountDownLatch gate) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + page + "/book"))
                .timeout(Duration.ofSeconds(120))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "zone=UTC&start=" + URLEncoder.encode(start, StandardCharsets.UTF_8)))
                .build();
        return () -> {
            gate.await();
            var begun = System.nanoTime();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Got(answer.statusCode(), answer.body(), (System.nanoTime() - begun) / 1_000_000);
        };
    }

    private static int scheduled(MeetingHost host) {
        return ((Number) Reactive.await(() -> Panache.withSession(() -> NativeSql.rows(
                                "SELECT COUNT(*), MIN(id) FROM meeting WHERE calendar_id = ? AND status = 'SCHEDULED'",
                                List.of(host.calendarId()))))
                        .getFirst()[0])
                .intValue();
    }

    private static void tell(List<Got> got) {
        var ms = got.stream().map(Got::ms).sorted().toList();
        LOG.infof("slot race people=%d median_ms=%d slowest_ms=%d", PEOPLE, ms.get(PEOPLE / 2), ms.getLast());
    }
}
