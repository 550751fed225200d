package dev.rainmaker.security.rest;

import dev.rainmaker.security.User;
import dev.rainmaker.security.domain.SignedIn;

/**
 * A signed-in session; the refresh token travels in the cookie only.
 *
 * @param expiresIn seconds
 */
public record SessionResponse(String accessToken, String tokenType, long expiresIn, User user) {
    static SessionResponse of(SignedIn session) {
        return new SessionResponse(
                session.accessToken(), "Bearer", session.accessTokenLifetime().toSeconds(), session.user());
    }
}
