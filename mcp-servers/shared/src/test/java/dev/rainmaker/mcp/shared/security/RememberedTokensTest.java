package dev.rainmaker.mcp.shared.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RememberedTokensTest {
    @Inject
    JWTParser parser;

    @Test
    void aTokenIsVerifiedOnce() throws ParseException {
        // Given
        var token = ToolTokens.withScopes("tools:sample.read");
        // When
        var first = parser.parse(token);
        // Then
        assertThat(parser.parse(token)).isSameAs(first);
        assertThat(parser.parse(ToolTokens.withScopes("tools:sample.write"))).isNotSameAs(first);
    }

    @Test
    void aChangedTokenIsNoKnownOne() throws ParseException {
        // Given
        var token = ToolTokens.withScopes("tools:sample.read");
        parser.parse(token);
        int at = token.lastIndexOf('.') + 5;
        var forged = token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
        // When, then
        assertThatThrownBy(() -> parser.parse(forged)).isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> parser.parse(forged)).isInstanceOf(ParseException.class);
    }

    @Test
    void itIsForgottenWhenItEnds() throws ParseException {
        // Given
        var token = Jwt.claims()
                .issuer("rainmaker")
                .audience("rainmaker-tools")
                .subject("test-caller")
                .upn("test-caller")
                .expiresIn(Duration.ofSeconds(2))
                .sign();
        var first = parser.parse(token);
        // When, then
        await().atMost(Duration.ofSeconds(10)).until(() -> again(token) != first);
    }

    /** Null when it is refused; within the tolerated clock skew it is verified anew. */
    private JsonWebToken again(String token) {
        try {
            return parser.parse(token);
        } catch (ParseException refused) {
            return null;
        }
    }
}
