package dev.rainmaker.proposals;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClientPageTest {
    @Test
    void aLinkThatWeDidNotMakeIsAPageThatSaysSo() {
        given().get("/p/not-a-link").then().statusCode(404).body(containsString("not available"));
        given().get("/u/not-a-link").then().statusCode(404).body(containsString("does not work"));
    }
}
