package dev.rainmaker.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.TestTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A browser gives up what it asked for whenever somebody leaves a screen; that must cost the house nothing. */
@QuarkusTest
class AbandonedRequestsTest {
    private static final int MORE_THAN_THE_POOL_HOLDS = 200;

    @TestHTTPResource("/")
    URL house;

    @Test
    void everyDatabaseConnectionComesBack() {
        // When
        IntStream.range(0, MORE_THAN_THE_POOL_HOLDS).parallel().forEach(this::askAndLeave);
        // Then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(connectionsInUse())
                .allSatisfy(line -> assertThat(line).endsWith(" 0.0")));
        given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/prospects")
                .then()
                .statusCode(200);
    }

    /** Leaves a little later each time, so that the request is caught in all of its stages. */
    private void askAndLeave(int round) {
        var request = "GET /api/v1/hunts HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TestTokens.owner()
                + "\r\n\r\n";
        try (var socket = new Socket(house.getHost(), house.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            LockSupport.parkNanos(round % 25 * 1_000_000L);
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }

    private static Stream<String> connectionsInUse() {
        var lines = given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("sql_pool_active"))
                .toList();
        assertThat(lines).isNotEmpty();
        return lines.stream();
    }
}
