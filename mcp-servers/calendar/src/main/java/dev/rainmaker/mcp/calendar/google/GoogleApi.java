package dev.rainmaker.mcp.calendar.google;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rainmaker.mcp.calendar.CalendarConfig;
import dev.rainmaker.mcp.shared.http.Vendor;
import dev.rainmaker.mcp.shared.http.VendorAnswer;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.VendorFailure.Kind;
import dev.rainmaker.mcp.shared.http.VendorRequest;
import dev.rainmaker.mcp.shared.http.Vendors;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Calls Google Calendar with a token. A token that is refused is replaced once; 403 with a rate limit as its reason is a limit,
 * not a refusal.
 */
@ApplicationScoped
class GoogleApi {
    private static final Set<String> LIMITS = Set.of("rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded");

    private static final int MOST_PAGES = 40;

    private final Vendor vendor;
    private final GoogleTokens tokens;

    GoogleApi(CalendarConfig config, Vendors vendors, GoogleTokens tokens) {
        this.vendor = vendors.vendor("Google Calendar", config.google());
        this.tokens = tokens;
    }

    boolean configured() {
        return tokens.configured();
    }

    VendorAnswer call(VendorRequest request, Integer... alsoExpected) {
        var token = tokens.current();
        try {
            return once(request, token, alsoExpected);
        } catch (VendorFailure failure) {
            if (failure.kind() != Kind.KEY_REFUSED) {
                throw failure;
            }
            tokens.forget(token);
            return once(request, tokens.current(), alsoExpected);
        }
    }

    /** All items of a list, and where the next incremental list goes on, if the vendor says so. */
    record Listed(List<JsonNode> items, Optional<String> syncToken) {}

    /**
     * Reads a list page by page.
     *
     * @throws ToolCallException when there are too many pages
     */
    Listed list(VendorRequest request) {
        var items = new ArrayList<JsonNode>();
        String next = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            var answer = call(request.withQuery("pageToken", next));
            var json = answer.json();
            if (!json.isObject() || json.has("items") && !json.path("items").isArray()) {
                throw answer.unreadable();
            }
            json.path("items").forEach(items::add);
            next = json.path("nextPageToken").asText(null);
            if (next == null) {
                return new Listed(
                        items, Optional.ofNullable(json.path("nextSyncToken").asText(null)));
            }
        }
        throw new ToolCallException("There are too many events in this time; ask for a shorter one.");
    }

    private VendorAnswer once(VendorRequest request, String token, Integer... alsoExpected) {
        var expected = new HashSet<>(Set.of(alsoExpected));
        expected.add(403);
        var answer = vendor.call(request.withBearer(token), expected);
        if (answer.status() == 403) {
            throw new VendorFailure(vendor.name(), isLimit(answer) ? Kind.LIMITED : Kind.FORBIDDEN, null, true);
        }
        return answer;
    }

    private static boolean isLimit(VendorAnswer answer) {
        try {
            for (JsonNode error : answer.json().at("/error/errors")) {
                if (LIMITS.contains(error.path("reason").asText())) {
                    return true;
                }
            }
            return false;
        } catch (VendorFailure unreadable) {
            return false;
        }
    }
}
