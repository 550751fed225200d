package dev.rainmaker.security.domain;

import dev.rainmaker.security.User;
import java.time.Duration;

/**
 * A session that was begun or renewed.
 *
 * @param refreshToken for the cookie; it is nowhere else and works once
 */
public record SignedIn(String accessToken, Duration accessTokenLifetime, String refreshToken, User user) {}
