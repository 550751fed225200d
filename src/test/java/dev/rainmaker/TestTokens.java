package dev.rainmaker;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Access tokens of people for tests, signed with the key of the running application. */
public final class TestTokens {
    private TestTokens() {}

    public static String owner() {
        return of("owner", "0000000000000000000000wner");
    }

    public static String manager() {
        return of("manager", "00000000000000000000mange0");
    }

    public static String seller() {
        return of("seller", "0000000000000000000000se11");
    }

    public static String viewer() {
        return of("viewer", "0000000000000000000000v1ew");
    }

    /** Token of any user id and role. */
    public static String of(String role, String userId) {
        return Jwt.claims()
                .subject(userId)
                .upn(userId)
                .audience("rainmaker-api")
                .groups(Set.of(role))
                .expiresIn(Duration.ofMinutes(15))
                .sign();
    }

    /** A valid token from a minute ago. */
    public static String issuedEarlier(String role, String userId) {
        return Jwt.claims()
                .subject(userId)
                .upn(userId)
                .audience("rainmaker-api")
                .groups(Set.of(role))
                .issuedAt(Instant.now().minusSeconds(60))
                .expiresAt(Instant.now().plusSeconds(600))
                .sign();
    }
}
