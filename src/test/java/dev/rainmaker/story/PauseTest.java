package dev.rainmaker.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.privacy.UnsubscribeLinks;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asked for a pause gets nothing unasked, though it was approved; once the pause is lifted it goes out, once. */
@QuarkusTest
@TestProfile(StoryProfile.class)
class PauseTest {
    @Inject
    DataSource database;

    @Inject
    UnsubscribeLinks links;

    private final House house = new House();

    @BeforeEach
    void fresh() {
        FreshHouse.open(database, 4);
    }

    @Test
    void whatWasApprovedWaitsUntilThePauseIsLifted() {
        // Given
        var journey = Steering.of(house, house.enter(World.persona(Steering.SILENT)));
        journey.reaches("waiting", "await_decision");
        wants(journey, "12");
        try (var approver = new Approver(house)) {
            journey.reaches("waiting", "send");
        }
        assertThat(World.now().mails(Steering.SILENT)).isEmpty();
        // When
        wants(journey, "0");
        // Then
        journey.reaches("waiting", "await_client");
        assertThat(World.now().mails(Steering.SILENT)).hasSize(1);
    }

    private void wants(Steering journey, String months) {
        var link =
                links.linkFor(journey.prospect(), World.persona(Steering.SILENT).address());
        given().contentType("application/x-www-form-urlencoded")
                .formParam("follow_ups", "yes")
                .formParam("pause", months)
                .post(URI.create(link).getPath() + "/preferences")
                .then()
                .statusCode(200);
    }
}
