package dev.rainmaker.restart;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed once at every wait of a journey, from the first approval to the confirmed meeting. The journey goes
 * on each time where it was, and nobody gets anything twice.
 */
class RestartTest {
    private static final Duration PATIENCE = Duration.ofSeconds(480);
    private static final String OWNER = "{\"email\":\"anna@house.example\",\"name\":\"Anna\",\"password\":\"%s\"}";
    private static final String PASSWORD = "a-long-word-for-one-test";

    @TempDir
    Path folder;

    private final Set<String> killedAt = new HashSet<>();
    private HouseProcess house;
    private String token;

    @BeforeEach
    void open() throws IOException {
        house = new HouseProcess(folder);
        house.start();
    }

    @AfterEach
    void close() {
        house.close();
        RestAssured.port = RestAssured.UNDEFINED_PORT;
    }

    @Test
    void aJourneyOutlivesAKillAtEveryWait() throws IOException {
        // Given
        call().body(OWNER.formatted(PASSWORD)).post("/api/v1/setup").then().statusCode(201);
        signIn();
        var prospect = call().body(Map.of(
                        "type", "individual",
                        "name", "Margaret Ellison-Hughes",
                        "email", "margaret.ellisonhughes@villagepost.example",
                        "place", "Didsbury, Manchester",
                        "eventType", "anniversary"))
                .post("/api/v1/prospects")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        call().post("/api/v1/prospects/" + prospect + "/journey").then().statusCode(200);
        // When
        await("the journey's end")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> {
                    var run = get("/api/v1/runs?kind=journey&subject=" + prospect);
                    if ("waiting".equals(run.getString("items[0].status")) && !killedAtThisWait(run)) {
                        approveWhatWaits();
                    }
                    assertThat(run.getString("items[0].status"))
                            .as(() -> "killed at " + killedAt + " run " + run.prettify())
                            .isEqualTo("done");
                });
        // Then
        assertThat(killedAt).as("waits").hasSizeGreaterThanOrEqualTo(4);
        assertThat(house.starts()).isEqualTo(killedAt.size() + 1);
        assertThat(get("/api/v1/meetings?status=confirmed&prospect=" + prospect).getInt("total"))
                .isEqualTo(1);
        assertThat(get("/api/v1/proposals?status=accepted&prospect=" + prospect).getInt("total"))
                .isEqualTo(1);
        assertThat(get("/api/v1/prospects/" + prospect).getString("status")).isEqualTo("converted");
        var received = call().get("/simulation/personas")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String>getList(
                        "personas.find { it.address == 'margaret.ellisonhughes@villagepost.example' }.mails.findAll { it.kind == 'RECEIVED' }.text");
        assertThat(received).as("mails, none of them twice").isNotEmpty().doesNotHaveDuplicates();
    }

    private boolean killedAtThisWait(JsonPath run) throws IOException {
        var wait = run.getString("items[0].node") + " " + whatFor(run.getString("items[0].subjectId"));
        if (!killedAt.add(wait)) {
            return false;
        }
        house.kill();
        house.start();
        signIn();
        var after = get("/api/v1/runs?kind=journey&subject=" + run.getString("items[0].subjectId"));
        assertThat(after.getInt("items[0].seq")).isGreaterThanOrEqualTo(run.getInt("items[0].seq"));
        return true;
    }

    /** Two nodes wait, for a person or for the client; what for is seen in the queue and in how far the prospect is. */
    private String whatFor(String prospect) {
        var pending = get("/api/v1/approvals?state=pending").getList("items.content.kind");
        return get("/api/v1/prospects/" + prospect).getString("status") + " " + pending;
    }

    private void approveWhatWaits() {
        var waiting = get("/api/v1/approvals?state=pending&size=50").<Map<String, String>>getList("items");
        for (var item : List.copyOf(waiting)) {
            call().body(Map.of("fingerprint", item.get("fingerprint")))
                    .post("/api/v1/approvals/" + item.get("id") + "/approve");
        }
    }

    private void signIn() {
        token = null;
        token = call().body(Map.of("email", "anna@house.example", "password", PASSWORD))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
    }

    private JsonPath get(String path) {
        return call().get(path).then().statusCode(200).extract().jsonPath();
    }

    private io.restassured.specification.RequestSpecification call() {
        var request = given().port(house.port()).contentType(ContentType.JSON);
        return token == null ? request : request.auth().oauth2(token);
    }
}
