package dev.rainmaker.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rainmaker.platform.clock.Clock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorldTest {
    @Inject
    Clock clock;

    @Test
    void everybodyMayKnowTheTimeAndWhetherItIsReal() {
        // Given
        var before = clock.now();
        // When
        var world = given().get("/api/v1/world");
        // Then
        world.then()
                .statusCode(200)
                .body("speed", equalTo((float) clock.speed()))
                .body("rules", equalTo(true));
        assertThat(Instant.parse(world.path("now"))).isBetween(before, clock.now());
    }
}
