package dev.rainmaker.violence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The tool that sends mail hangs, answers garbage, has no time for ten minutes, or sends and is not heard. Nobody acts on the
 * run, and its first message arrives exactly once; the tool is called with the same key every time.
 */
@QuarkusTest
@TestProfile(ViolentProfile.class)
class ToolViolenceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** Ten minutes of business time, on the clock of the profile. */
    private static final Duration LONG = Duration.ofSeconds(10);

    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private ToolWire wire;
    private String address;

    @BeforeEach
    void open() {
        int product = RestAssured.port;
        wire = ToolWire.open(
                ViolentProfile.toolPort(), () -> "http://127.0.0.1:" + product, (call, onward) -> onward.pass());
        address = "denise+" + (1 + Math.floorMod(UUID.randomUUID().hashCode(), 9_000)) + "@okaforlane.example";
    }

    @AfterEach
    void close() {
        over.countDown();
        wire.close();
    }

    @Test
    void aToolThatHangsIsGivenUpAndAskedAgain() {
        // When
        var run = sending((call, onward) -> {
            if (keys.size() == 1) {
                over.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                return null;
            }
            return onward.pass();
        });
        // Then
        arrivesOnce(run, 2);
    }

    @Test
    void aToolThatAnswersGarbageIsAskedAgain() {
        // When
        var run = sending((call, onward) -> keys.size() < 3
                ? ToolWire.Answer.of(200, "text/event-stream", "data: {\"jsonrpc\": ~~~ \u0001 nothing of this\n\n")
                : onward.pass());
        // Then
        arrivesOnce(run, 3);
    }

    @Test
    void aToolThatHasNoTimeForTenMinutesIsAskedUntilItHas() {
        // Given
        long free = System.nanoTime() + LONG.toNanos();
        // When
        var run = sending((call, onward) ->
                System.nanoTime() < free ? ToolWire.Answer.of(429, "text/plain", "too many requests") : onward.pass());
        // Then
        arrivesOnce(run, 2);
    }

    @Test
    void anAnswerThatIsLostOnTheWayDoesNotSendTwice() {
        // When
        var run = sending((call, onward) -> {
            var answer = onward.pass();
            return keys.size() < 3 ? null : answer;
        });
        // Then
        arrivesOnce(run, 3);
    }

    /** The step is repeated, with a later time, after the event was counted. */
    @Test
    void anEventWhoseAnswerIsLostIsReportedAgainAndTheJourneyGoesOn() {
        // When
        var run = calling("track_event", (call, onward) -> {
            var answer = onward.pass();
            return keys.size() == 1 ? null : answer;
        });
        // Then
        arrivesOnce(run, 2, "sent:");
    }

    private String sending(ToolWire.Fate fate) {
        return calling("send_email", fate);
    }

    /** A journey whose first message is approved, on a wire where this becomes of every call of the tool. */
    private String calling(String tool, ToolWire.Fate fate) {
        wire.fate((call, onward) -> {
            if (!call.tool().equals(tool)) {
                return onward.pass();
            }
            keys.add(call.arguments().path("idempotency_key").asText());
            return fate.meet(call, onward);
        });
        var prospect = TestProspects.entered(Map.of(
                "type", "individual",
                "name", "Denise Okafor-Lane",
                "email", address,
                "place", "Lot " + UUID.randomUUID() + ", Austin, Texas",
                "eventType", "graduation"));
        given().auth()
                .oauth2(TestTokens.seller())
                .post("/api/v1/prospects/" + prospect + "/journey")
                .then()
                .statusCode(200);
        var run = get("/api/v1/runs?kind=journey&subject=" + prospect).getString("items[0].id");
        await("a draft to approve").atMost(PATIENCE).until(() -> approveAll() > 0);
        return run;
    }

    private void arrivesOnce(String run, int calls) {
        arrivesOnce(run, calls, "send:");
    }

    private void arrivesOnce(String run, int calls, String keyOf) {
        await("the journey waits for its client").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        get("/api/v1/runs/" + run).getString("node"))
                .as(() -> get("/api/v1/runs/" + run).prettify())
                .isEqualTo("await_client"));
        assertThat(keys).as("calls").hasSizeGreaterThanOrEqualTo(calls);
        assertThat(keys).as("keys of the calls").containsOnly(keys.getFirst());
        assertThat(keys.getFirst()).startsWith(keyOf);
        await("the mail is in the mailbox").atMost(PATIENCE).until(() -> !received()
                .isEmpty());
        assertThat(received()).as("mails").hasSize(1);
        given().auth()
                .oauth2(TestTokens.owner())
                .contentType(ContentType.JSON)
                .post("/api/v1/runs/" + run + "/cancel")
                .then()
                .statusCode(200);
    }

    private List<Object> received() {
        return given().get("/simulation/personas")
                .jsonPath()
                .getList("personas.findAll { it.address == '" + address
                        + "' }.mails.flatten().findAll { it.kind == 'RECEIVED' }");
    }

    private static int approveAll() {
        int granted = 0;
        for (var item : get("/api/v1/approvals?state=pending&size=50").<Map<String, String>>getList("items")) {
            int status = given().auth()
                    .oauth2(TestTokens.owner())
                    .contentType(ContentType.JSON)
                    .body(Map.of("fingerprint", item.get("fingerprint")))
                    .post("/api/v1/approvals/" + item.get("id") + "/approve")
                    .statusCode();
            granted += status == 200 ? 1 : 0;
        }
        return granted;
    }

    private static JsonPath get(String path) {
        return given().auth()
                .oauth2(TestTokens.owner())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
