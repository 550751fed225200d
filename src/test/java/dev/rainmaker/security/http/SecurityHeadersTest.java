package dev.rainmaker.security.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SecurityHeadersTest {
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/world", "/api/v1/audit", "/api/v1/nothing-here", "/guarded-route", "/q/health"})
    void everyAnswerCarriesThem(String path) {
        // When
        var answer = given().get(path);
        // Then
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'", "script-src 'self';", "object-src 'none'");
        assertThat(answer.header("Strict-Transport-Security")).isNull();
    }
}
