package dev.rainmaker.security.rest;

import dev.rainmaker.security.domain.SignInConfig;
import dev.rainmaker.security.domain.SignedIn;
import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The cookie that carries the refresh token: out of reach of scripts and of other sites, sent to the sign-in endpoints only. */
@ApplicationScoped
class SessionCookie {
    static final String NAME = "rainmaker_refresh";
    private static final String PATH = "/api/v1/auth";

    private final int maxAge;
    private final boolean secure;

    @Inject
    SessionCookie(SignInConfig config, LaunchMode mode) {
        this(config.sessionIdle(), mode);
    }

    SessionCookie(Duration lifetime, LaunchMode mode) {
        maxAge = (int) lifetime.toSeconds();
        secure = !mode.isDevOrTest();
    }

    RestResponse<SessionResponse> answer(int status, SignedIn session) {
        return ResponseBuilder.<SessionResponse>create(status)
                .entity(SessionResponse.of(session))
                .cookie(cookie(session.refreshToken(), maxAge))
                .build();
    }

    RestResponse<Void> cleared() {
        return ResponseBuilder.<Void>create(204).cookie(cookie("", 0)).build();
    }

    NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path(PATH)
                .maxAge(seconds)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
