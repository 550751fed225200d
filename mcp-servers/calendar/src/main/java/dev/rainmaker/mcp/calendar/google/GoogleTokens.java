package dev.rainmaker.mcp.calendar.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.mcp.calendar.CalendarConfig;
import dev.rainmaker.mcp.shared.http.Vendor;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.VendorRequest;
import dev.rainmaker.mcp.shared.http.VendorSettings;
import dev.rainmaker.mcp.shared.http.Vendors;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Access tokens: by a service account's signed claim (RFC 7523) or a refresh token; each is used until a minute before its end. */
@ApplicationScoped
class GoogleTokens {
    private static final String SCOPES = "https://www.googleapis.com/auth/calendar.events"
            + " https://www.googleapis.com/auth/calendar.calendarlist.readonly"
            + " https://www.googleapis.com/auth/calendar.freebusy";
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final CalendarConfig.Google config;
    private final Vendor vendor;
    private final ObjectMapper json;
    private final ReentrantLock lock = new ReentrantLock();
    private String token;
    private Instant until = Instant.MIN;

    GoogleTokens(CalendarConfig config, Vendors vendors, ObjectMapper json) {
        this.config = config.google();
        this.vendor = vendors.vendor(
                "Google sign-in",
                new Settings(this.config.tokenUrl(), this.config.timeout(), this.config.longestAnswer()));
        this.json = json;
    }

    private record Settings(URI baseUrl, Duration timeout, int longestAnswer) implements VendorSettings {}

    boolean configured() {
        return config.serviceAccount().isPresent()
                || config.refreshToken().isPresent()
                        && config.clientId().isPresent()
                        && config.clientSecret().isPresent();
    }

    /** A token that is good for a while; callers at the same time wait for one refresh. */
    String current() {
        lock.lock();
        try {
            if (token == null || Instant.now().isAfter(until)) {
                refresh();
            }
            return token;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets a token that was refused. */
    void forget(String refused) {
        lock.lock();
        try {
            if (refused.equals(token)) {
                token = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private void refresh() {
        if (!configured()) {
            throw VendorFailure.notConfigured("Google Calendar");
        }
        var form = config.serviceAccount().isPresent()
                ? Map.of(
                        "grant_type",
                        "urn:ietf:params:oauth:grant-type:jwt-bearer",
                        "assertion",
                        assertion(config.serviceAccount().get()))
                : Map.of(
                        "grant_type", "refresh_token",
                        "refresh_token", config.refreshToken().orElseThrow(),
                        "client_id", config.clientId().orElseThrow(),
                        "client_secret", config.clientSecret().orElseThrow());
        var answer = vendor.call(VendorRequest.post("token", "").withForm(form).asRepeatable());
        var said = answer.json();
        if (!said.path("access_token").isTextual()) {
            throw answer.unreadable();
        }
        token = said.path("access_token").asText();
        until = Instant.now().plusSeconds(said.path("expires_in").asLong(3600)).minus(MARGIN);
    }

    private String assertion(Path file) {
        try {
            JsonNode account = json.readTree(file.toFile());
            var claims = Jwt.issuer(account.path("client_email").asText())
                    .audience(config.tokenUrl().toString())
                    .claim("scope", SCOPES)
                    .expiresIn(Duration.ofMinutes(55));
            config.subject().ifPresent(claims::subject);
            return claims.jws()
                    .algorithm(SignatureAlgorithm.RS256)
                    .sign(key(account.path("private_key").asText()));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new VendorFailure(
                    "Google Calendar (rainmaker.tools.calendar.google.service-account)",
                    VendorFailure.Kind.NOT_CONFIGURED,
                    null,
                    true);
        }
    }

    private static PrivateKey key(String pem) throws GeneralSecurityException {
        var bare = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(bare)));
    }
}
