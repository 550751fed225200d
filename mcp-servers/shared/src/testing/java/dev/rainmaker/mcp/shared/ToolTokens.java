package dev.rainmaker.mcp.shared;

import dev.rainmaker.mcp.shared.contract.GrantClaims;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;

/** Tokens and grants for tests, signed with the test key of the running application. */
public final class ToolTokens {
    private ToolTokens() {}

    /** Token of a caller with these scopes, space separated. */
    public static String withScopes(String scopes) {
        return of("rainmaker-tools", scopes, Duration.ofMinutes(5));
    }

    /** A person's token, which is not for tools. */
    public static String ofAPerson() {
        return of("rainmaker-api", "tools:email.send", Duration.ofMinutes(5));
    }

    /** A token that has ended. */
    public static String ended() {
        return of("rainmaker-tools", "", Duration.ofMinutes(-10));
    }

    private static String of(String audience, String scopes, Duration life) {
        var now = java.time.Instant.now();
        return Jwt.claims()
                .issuer("rainmaker")
                .audience(audience)
                .subject("test-caller")
                .upn("test-caller")
                .claim("scope", scopes)
                .issuedAt(now.minusSeconds(900))
                .expiresAt(now.plus(life))
                .sign();
    }

    /** Approval grant for a tool and a fingerprint. */
    public static String grant(String id, String tool, String fingerprint) {
        return Jwt.claims()
                .issuer(GrantClaims.ISSUER)
                .audience(GrantClaims.AUDIENCE)
                .subject("00000000000000000000000001")
                .claim("jti", id)
                .claim(GrantClaims.TOOL, tool)
                .claim(GrantClaims.FINGERPRINT, fingerprint)
                .expiresIn(Duration.ofMinutes(5))
                .sign();
    }
}
