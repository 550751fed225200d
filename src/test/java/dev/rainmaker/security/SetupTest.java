package dev.rainmaker.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rainmaker.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Needs a house without users, so it removes those of other tests, which make their own. */
@QuarkusTest
class SetupTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void emptyHouse() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM app_user");
            statement.execute("DELETE FROM first_run");
        }
    }

    @Test
    void theFirstRunCreatesTheOwnerAndSignsThemIn() {
        // Given
        given().get("/api/v1/setup").then().statusCode(200).body("needed", equalTo(true));
        // When
        var answer = create("first@rainmaker.example");
        // Then
        answer.then().statusCode(201).body("user.role", equalTo("owner"));
        assertThat(answer.cookie(TestUser.COOKIE)).isNotBlank();
        given().get("/api/v1/setup").then().body("needed", equalTo(false));
        create("second@rainmaker.example").then().statusCode(409).body("code", equalTo("setup_done"));
    }

    @Test
    void ofManySetUpsAtOnceOneWins() throws Exception {
        // Given
        List<Callable<Response>> attempts = java.util.stream.IntStream.range(0, 6)
                .<Callable<Response>>mapToObj(i -> () -> create("racer" + i + "@rainmaker.example"))
                .toList();
        // When
        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(attempts.size())) {
            answers = threads.invokeAll(attempts).stream()
                    .map(future -> future.resultNow().statusCode())
                    .toList();
        }
        // Then
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void aWeakPasswordIsRefused() {
        given().contentType(ContentType.JSON)
                .body(Map.of("email", "first@rainmaker.example", "name", "F", "password", "aaaaaaaaaaaaaaa"))
                .post("/api/v1/setup")
                .then()
                .statusCode(400)
                .body("code", equalTo("password_unfit"));
    }

    @Test
    void theLastOwnerStaysHoweverTheyAreRemoved() {
        // Given
        String owner = create("first@rainmaker.example").path("user.id");
        // When, Then
        asOwner()
                .post("/api/v1/users/" + owner + "/deactivate")
                .then()
                .statusCode(409)
                .body("code", equalTo("last_owner"));
        asOwner()
                .body(Map.of("role", "viewer"))
                .patch("/api/v1/users/" + owner)
                .then()
                .statusCode(409)
                .body("code", equalTo("last_owner"));
        TestUser.create("owner");
        asOwner().post("/api/v1/users/" + owner + "/deactivate").then().statusCode(200);
    }

    @Test
    void twoOwnersCannotRemoveEachOtherAtOnce() throws Exception {
        // Given
        var owners =
                List.of(TestUser.create("owner").id(), TestUser.create("owner").id());
        var removals = owners.stream()
                .<Callable<Integer>>map(id -> () ->
                        asOwner().post("/api/v1/users/" + id + "/deactivate").statusCode())
                .toList();
        // When
        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(2)) {
            answers = threads.invokeAll(removals).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    private static Response create(String email) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "name", "Fay First", "password", "Correct horse battery"))
                .post("/api/v1/setup");
    }

    private static io.restassured.specification.RequestSpecification asOwner() {
        return given().auth().oauth2(TestTokens.owner()).contentType(ContentType.JSON);
    }
}
