package dev.rainmaker.security.domain;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;

/** Signs the access tokens of people (ES256). */
@ApplicationScoped
public class AccessTokens {
    /** Audience of people's tokens; those of tools and grants have others. */
    public static final String AUDIENCE = "rainmaker-api";

    private final SignInConfig config;

    AccessTokens(SignInConfig config) {
        this.config = config;
    }

    /** A user who still has to change a handed-out password gets a token without a role. */
    String mint(UserEntity user) {
        return Jwt.claims()
                .subject(user.id)
                .upn(user.id)
                .audience(AUDIENCE)
                .groups(
                        user.mustChangePassword
                                ? Set.of()
                                : Set.of(user.role.name().toLowerCase(Locale.ROOT)))
                .expiresIn(config.accessTokenLifetime())
                .sign();
    }
}
