package dev.rainmaker.mcp.shared.http;

import java.time.Duration;

/**
 * A vendor did not do what was asked. Carries a sentence for people and clients, nothing of the vendor's words and no secret.
 * Tools may catch it to act by its kind; uncaught it becomes the tool's error.
 */
public final class VendorFailure extends RuntimeException {
    /** What went wrong; the number is the HTTP status it comes from. */
    public enum Kind {
        /** Credentials are not set: nothing was sent. */
        NOT_CONFIGURED("is not configured; an operator must set its credentials"),
        /** 401. */
        KEY_REFUSED("does not accept the configured credentials; an operator must renew them"),
        /** 402, or a quota named in the answer. */
        USED_UP("says that the quota of its plan is used up"),
        /** 403. */
        FORBIDDEN("does not allow this with the configured credentials; an operator must check what they may do"),
        /** 404 and 410. */
        NOT_FOUND("does not know what was asked for"),
        /** 409 and 412. */
        CONFLICT("says that this was changed or made before"),
        /** Any other 4xx. */
        NOT_ACCEPTED("did not accept the request"),
        /** 429. */
        LIMITED("asks for fewer calls"),
        /** 5xx, a connection that was refused or cut, or rest after repeated failures. */
        UNAVAILABLE("is not available"),
        /** Nothing, or not everything, within the time-out. */
        TOO_SLOW("did not answer in time"),
        /** An answer that is too long, cut off or of another form. */
        UNREADABLE("gave an answer that cannot be read");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final Kind kind;
    private final transient Duration retryAfter;
    private final boolean surelyNotDone;

    /**
     * @param vendor name for the sentence, e.g. {@code SendGrid}
     * @param retryAfter when the vendor says to come back, or null
     * @param surelyNotDone whether the vendor certainly did nothing
     */
    public VendorFailure(String vendor, Kind kind, Duration retryAfter, boolean surelyNotDone) {
        super(sentence(vendor, kind, retryAfter), null, false, false);
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.surelyNotDone = surelyNotDone;
    }

    /** For a provider whose credentials are missing. */
    public static VendorFailure notConfigured(String vendor) {
        return new VendorFailure(vendor, Kind.NOT_CONFIGURED, null, true);
    }

    /** By HTTP status. */
    static VendorFailure of(String vendor, int status, Duration retryAfter) {
        return new VendorFailure(vendor, kindOf(status), retryAfter, status >= 300 && status < 500);
    }

    private static Kind kindOf(int status) {
        return switch (status) {
            case 401 -> Kind.KEY_REFUSED;
            case 402 -> Kind.USED_UP;
            case 403 -> Kind.FORBIDDEN;
            case 404, 410 -> Kind.NOT_FOUND;
            case 409, 412 -> Kind.CONFLICT;
            case 429 -> Kind.LIMITED;
            default -> status >= 500 ? Kind.UNAVAILABLE : Kind.NOT_ACCEPTED;
        };
    }

    private static String sentence(String vendor, Kind kind, Duration retryAfter) {
        var when = retryAfter == null ? "" : "; try again in " + Math.max(1, retryAfter.toSeconds()) + " seconds";
        return vendor + " " + kind.words + when + ".";
    }

    public Kind kind() {
        return kind;
    }

    /** When to come back, or null. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** Whether the vendor certainly did nothing; false after a cut, a time-out or a 5xx. */
    public boolean surelyNotDone() {
        return surelyNotDone;
    }

    /** Whether the vendor, not the request, is the trouble: counts for its circuit breaker. */
    boolean isVendorDown() {
        return kind == Kind.UNAVAILABLE || kind == Kind.TOO_SLOW;
    }
}
