package dev.rainmaker.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.security.Actor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever does not want to hear from us is not written to again. */
@QuarkusTest
class SuppressionTest {
    @Inject
    SuppressionsApi suppressions;

    @Test
    void anAddressIsTheSameInCapitalsAndStaysWithItsFirstReason() {
        // Given
        var address = address();
        var first = add(address, SuppressionReason.BOUNCED);
        // When
        var again = add("  " + address.toUpperCase(Locale.ROOT) + " ", SuppressionReason.COMPLAINED);
        // Then
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.reason()).isEqualTo(SuppressionReason.BOUNCED);
        assertThat(suppressed(address.toUpperCase(Locale.ROOT))).isTrue();
    }

    @Test
    void onlyTheOwnerTakesSomebodyOffTheList() {
        // Given
        var address = address();
        String id = given().auth()
                .oauth2(TestTokens.seller())
                .contentType(ContentType.JSON)
                .body("{\"email\":\"" + address + "\"}")
                .post("/api/v1/suppressions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().auth()
                .oauth2(TestTokens.seller())
                .delete("/api/v1/suppressions/" + id)
                .then()
                .statusCode(403);
        assertThat(suppressed(address)).isTrue();
        // When
        given().auth()
                .oauth2(TestTokens.owner())
                .delete("/api/v1/suppressions/" + id)
                .then()
                .statusCode(204);
        // Then
        assertThat(suppressed(address)).isFalse();
        given().auth()
                .oauth2(TestTokens.owner())
                .delete("/api/v1/suppressions/" + id)
                .then()
                .statusCode(404)
                .body("code", notNullValue());
    }

    @Test
    void theListIsNewestFirstAndCountsOnlyWhenAsked() {
        // Given
        var newest = add(address(), SuppressionReason.MANUAL);
        // When, Then
        given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/suppressions?size=1&total=false")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(newest.id()));
        given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/suppressions?size=1")
                .then()
                .statusCode(200)
                .body("total", notNullValue());
    }

    private Suppression add(String address, SuppressionReason reason) {
        return Reactive.await(() -> suppressions.suppress(address, reason, "test", null, Actor.system("privacy-test")));
    }

    private boolean suppressed(String address) {
        return Reactive.await(() -> suppressions.isSuppressed(address));
    }

    private static String address() {
        return "guest-" + UUID.randomUUID() + "@mail.example";
    }
}
