package dev.rainmaker.story;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BootTest {
    @Test
    void answers() {
        given().get("/api/v1/world").then().statusCode(200);
    }
}
