package dev.rainmaker.mcp.shared.vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;

/**
 * What every vendor does at some time, and the words in which a caller must hear of it. Each provider's test runs each of its
 * operations through all of these: {@code @ParameterizedTest @EnumSource(VendorTrouble.class)}. The provider's time-out must be
 * {@link #timeout()} for that, and {@link #PATIENCE} in every other test: an answer that is only late because the machine is
 * busy would pass for a slow vendor's.
 */
public enum VendorTrouble {
    KEY_REFUSED(status(401).withBody(Secrets.WORDS), "does not accept the configured credentials"),
    PLAN_USED_UP(status(402).withBody(Secrets.WORDS), "quota"),
    FORBIDDEN(status(403).withBody(Secrets.WORDS), "does not allow"),
    CONFLICT(status(409).withBody(Secrets.WORDS), "changed or made before"),
    NOT_ACCEPTED(status(422).withBody(Secrets.WORDS), "did not accept the request"),
    LIMITED(status(429).withHeader("Retry-After", "30").withBody(Secrets.WORDS), "try again in 30 seconds"),
    BROKEN(status(500).withBody(Secrets.WORDS), "is not available"),
    AWAY(status(503).withBody(Secrets.WORDS), "is not available"),
    SILENT(status(200).withFixedDelay(10_000), "did not answer in time"),
    DRIPPING(
            status(200).withBody("{\"a\": \"" + "x".repeat(400) + "\"}").withChunkedDribbleDelay(50, 20_000),
            "in time"),
    CUT_OFF(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK), "is not available"),
    HUNG_UP(aResponse().withFault(Fault.EMPTY_RESPONSE), "is not available"),
    HALF_A_JSON(json("{\"results\": [{\"id\": \"1\", \"na"), "cannot be read"),
    NOT_JSON(status(200).withHeader("Content-Type", "text/html").withBody("<h1>Sign in</h1>"), "cannot be read"),
    ANOTHER_FORM(json("[42]"), "cannot be read");

    /** Time-out that a slow vendor is to exhaust, and no other: on a busy machine a first call takes longer than this. */
    public static final int TIMEOUT_MILLIS = 1_000;

    /** Time-out that nothing exhausts, as configuration has it; shorter than the pause of {@link #LIMITED}. */
    public static final String PATIENCE = "20S";

    /** Words of the vendor that must never reach a caller or the log. */
    public static final class Secrets {
        public static final String WORDS = "{\"message\": \"vendor-words-7421 key sk-live-7421 is wrong\"}";
        public static final String MARK = "7421";

        private Secrets() {}
    }

    private final ResponseDefinitionBuilder response;
    private final String sentence;

    VendorTrouble(ResponseDefinitionBuilder response, String sentence) {
        this.response = response;
        this.sentence = sentence;
    }

    /** Time-out for the provider under test, as configuration has it: short only where slowness is the trouble. */
    public String timeout() {
        return isSlow() ? TIMEOUT_MILLIS + "MS" : PATIENCE;
    }

    /** Whether the vendor takes its time. */
    public boolean isSlow() {
        return this == SILENT || this == DRIPPING;
    }

    /** What the wire answers. */
    public ResponseDefinitionBuilder response() {
        return response;
    }

    /** Part of the sentence that the caller must get. */
    public String sentence() {
        return sentence;
    }

    /** Whether the trouble lies in the body, so that an operation that reads none cannot notice it. */
    public boolean isInTheBody() {
        return this == HALF_A_JSON || this == NOT_JSON || this == ANOTHER_FORM;
    }

    private static ResponseDefinitionBuilder status(int status) {
        return aResponse().withStatus(status);
    }

    private static ResponseDefinitionBuilder json(String body) {
        return status(200).withHeader("Content-Type", "application/json").withBody(body);
    }
}
