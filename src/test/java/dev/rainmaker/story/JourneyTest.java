package dev.rainmaker.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A prospect that a seller enters goes the whole way, too. */
@QuarkusTest
class JourneyTest {
    @Test
    void anEnteredProspectReachesABookedMeeting() {
        // Given
        var house = new House();
        var prospect = TestProspects.entered(Map.of(
                "type", "individual",
                "name", "Margaret Ellison-Hughes",
                "email", "margaret.ellisonhughes@villagepost.example",
                "place", "Didsbury, Manchester",
                "eventType", "anniversary"));
        // When
        given().auth()
                .oauth2(TestTokens.seller())
                .post("/api/v1/prospects/" + prospect + "/journey")
                .then()
                .statusCode(200);
        // Then
        try (var approver = new Approver(house)) {
            await("a confirmed meeting")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(
                            () -> assertThat(house.total("/api/v1/meetings?status=confirmed&prospect=" + prospect))
                                    .as(() -> house.progress(approver) + house.thread(prospect))
                                    .isPositive());
        }
        assertThat(house.get("/api/v1/prospects/" + prospect).getString("status"))
                .isEqualTo("converted");
    }
}
