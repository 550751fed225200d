package dev.rainmaker.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.platform.crypto.SealedLinks;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asks us first gets an answer to what was asked, after a person's yes, and no first message. */
@QuarkusTest
@TestProfile(StoryProfile.class)
class InquiryStoryTest {
    @Inject
    DataSource database;

    @Inject
    SealedLinks seals;

    private final House house = new House();

    @BeforeEach
    void fresh() {
        FreshHouse.open(database, 4);
    }

    @Test
    void anInquiryIsAnsweredAndFollowedByNoColdMail() {
        // Given
        var asking = World.persona(Steering.SILENT);
        // When
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("name", "Denise Walter")
                .formParam("email", asking.address())
                .formParam("message", "We are planning a wedding. Do you also arrange the flowers?")
                .formParam("event", "wedding")
                .formParam(
                        "opened",
                        seals.seal(
                                "inquiry-form", Instant.now().minusSeconds(30).toString()))
                .post("/inquiry")
                .then()
                .statusCode(200);
        // Then
        var journey = Steering.of(house, prospect());
        journey.sendsAndWaits();
        assertThat(journey.deal().sent())
                .extracting(message -> message.get("purpose"))
                .containsExactly("answer");
        assertThat(World.now().mails(Steering.SILENT)).hasSize(1);
        assertThat(house.get("/api/v1/prospects/" + journey.prospect()).getString("status"))
                .isEqualTo("interested");
    }

    private String prospect() {
        await("the prospect").atMost(Duration.ofSeconds(20)).until(() -> house.total("/api/v1/prospects") == 1);
        return house.get("/api/v1/prospects").getString("items[0].id");
    }
}
