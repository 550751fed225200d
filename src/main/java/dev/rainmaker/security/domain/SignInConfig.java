package dev.rainmaker.security.domain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code rainmaker.security.sign-in.*}. */
@ConfigMapping(prefix = "rainmaker.security.sign-in")
public interface SignInConfig {
    /** How long an access token lasts. */
    @WithDefault("PT15M")
    Duration accessTokenLifetime();

    /** How long a session lasts without being renewed. */
    @WithDefault("P14D")
    Duration sessionIdle();

    /** How long a session lasts at most. */
    @WithDefault("P60D")
    Duration sessionLifetime();

    /**
     * Within this time a refresh token that was just used is taken for two tabs at once: refused, but the session lives.
     * Later it is taken for a theft and the session ends.
     */
    @WithDefault("PT5S")
    Duration refreshRace();

    /** Cost of bcrypt, as a power of two. */
    @WithDefault("12")
    int bcryptCost();

    /** Attempts to sign in to one account from one address within the window. */
    @WithDefault("5")
    int attemptsPerAccount();

    /** Attempts to sign in to any account from one address within the window. */
    @WithDefault("100")
    int attemptsPerAddress();

    /** Window of the two limits. */
    @WithDefault("PT15M")
    Duration attemptsWindow();
}
