package dev.rainmaker.mcp.calendar.google;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rainmaker.mcp.calendar.CalendarConfig;
import dev.rainmaker.mcp.shared.http.Vendor;
import dev.rainmaker.mcp.shared.http.VendorAnswer;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.VendorFailure.Kind;
import dev.rainmaker.mcp.shared.http.VendorRequest;
import dev.rainmaker.mcp.shared.http.Vendors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/**
 * Calls Google Calendar with a token. A token that is refused is replaced once; 403 with a rate limit as its reason is a limit,
 * not a refusal.
 */
@ApplicationScoped
class GoogleApi {
    private static final Set<String> LIMITS = Set.of("rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded");

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
