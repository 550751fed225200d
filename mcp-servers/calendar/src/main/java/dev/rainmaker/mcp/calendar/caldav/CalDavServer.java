package dev.rainmaker.mcp.calendar.caldav;

import dev.rainmaker.mcp.calendar.CalendarConfig;
import dev.rainmaker.mcp.shared.http.Vendor;
import dev.rainmaker.mcp.shared.http.VendorAnswer;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.VendorRequest;
import dev.rainmaker.mcp.shared.http.VendorSettings;
import dev.rainmaker.mcp.shared.http.Vendors;
import io.quarkiverse.mcp.server.ToolCallException;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The server's HTTP interface. Only the configured host is ever called, whatever addresses its answers name. */
@ApplicationScoped
class CalDavServer {
    private static final String NAME = "CalDAV server";
    private static final String XML = "application/xml; charset=utf-8";

    private final CalendarConfig.CalDav config;
    private final Optional<Vendor> vendor;

    CalDavServer(CalendarConfig config, Vendors vendors) {
        this.config = config.caldav();
        this.vendor = this.config
                .baseUrl()
                .filter(CalDavServer::isHttp)
                .map(base -> vendors.vendor(
                        NAME, new Settings(origin(base), this.config.timeout(), this.config.longestAnswer())));
    }

    private record Settings(URI baseUrl, Duration timeout, int longestAnswer) implements VendorSettings {}

    boolean configured() {
        return vendor.isPresent()
                && config.username().isPresent()
                && config.password().isPresent();
    }

    /** The configured address' path, with a slash at its end. */
    String start() {
        var path = config.baseUrl()
                .orElseThrow(() -> VendorFailure.notConfigured(NAME))
                .getRawPath();
        return path.endsWith("/") ? path : path + "/";
    }

    Multistatus propfind(String operation, String path, int depth, String body) {
        return ask(VendorRequest.of(operation, HttpMethod.PROPFIND, path)
                .withHeader("Depth", Integer.toString(depth))
                .withBody(XML, body.getBytes(StandardCharsets.UTF_8)));
    }

    Multistatus report(String operation, String path, String body) {
        return ask(VendorRequest.of(operation, HttpMethod.valueOf("REPORT"), path)
                .withHeader("Depth", "1")
                .withBody(XML, body.getBytes(StandardCharsets.UTF_8)));
    }

    private Multistatus ask(VendorRequest question) {
        return Multistatus.of(
                call(question.withHeader("Accept", "application/xml, text/xml").asRepeatable()));
    }

    VendorAnswer call(VendorRequest request, Integer... alsoExpected) {
        if (!configured()) {
            throw VendorFailure.notConfigured(NAME);
        }
        var login = config.username().orElseThrow() + ":" + config.password().orElseThrow();
        return vendor.orElseThrow()
                .call(
                        request.withHeader(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8))),
                        new HashSet<>(Set.of(alsoExpected)));
    }

    /**
     * The path that an answer names.
     *
     * @param asked path of the question, for addresses that are relative
     * @throws ToolCallException when it is on another host, or no address at all
     */
    String path(String href, String asked) {
        var base = config.baseUrl().orElseThrow(() -> VendorFailure.notConfigured(NAME));
        try {
            var named = origin(base).resolve(asked).resolve(new URI(href)).normalize();
            if (isHttp(named)
                    && origin(named).equals(origin(base))
                    && named.getRawPath().startsWith("/")) {
                return named.getRawPath();
            }
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            throw elsewhere();
        }
        throw elsewhere();
    }

    private static ToolCallException elsewhere() {
        return new ToolCallException(
                "The CalDAV server names an address on another host, which is not followed; an operator must set"
                        + " rainmaker.tools.calendar.caldav.base-url to the host that has the calendars.");
    }

    /** What to throw when nothing was done, for this reason. */
    static VendorFailure refused(VendorFailure.Kind kind) {
        return new VendorFailure(NAME, kind, null, true);
    }

    private static boolean isHttp(URI address) {
        return address.getHost() != null
                && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
    }

    private static URI origin(URI address) {
        var scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = address.getPort() == -1 ? usual : address.getPort();
        return URI.create(scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + ":" + port);
    }
}
