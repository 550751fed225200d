package dev.rainmaker.security.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.LaunchMode;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionCookieTest {
    @Test
    void productionSendsItOverHttpsOnly() {
        var cookie = new SessionCookie(Duration.ofDays(14), LaunchMode.NORMAL).cookie("secret", 60);
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo(NewCookie.SameSite.STRICT);
        assertThat(cookie.getPath()).isEqualTo("/api/v1/auth");
    }

    @ParameterizedTest
    @EnumSource(
            value = LaunchMode.class,
            names = {"DEVELOPMENT", "TEST"})
    void developmentHasNoHttps(LaunchMode mode) {
        assertThat(new SessionCookie(Duration.ofDays(14), mode)
                        .cookie("secret", 60)
                        .isSecure())
                .isFalse();
    }
}
