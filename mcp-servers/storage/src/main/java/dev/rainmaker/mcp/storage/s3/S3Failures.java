package dev.rainmaker.mcp.storage.s3;

import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.VendorFailure.Kind;
import io.quarkiverse.mcp.server.ToolCallException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** One translation of the SDK's failures into a sentence without S3's words. */
final class S3Failures {
    static final String VENDOR = "S3";

    private static final Set<String> BAD_CREDENTIALS = Set.of(
            "InvalidAccessKeyId",
            "SignatureDoesNotMatch",
            "ExpiredToken",
            "InvalidToken",
            "AuthorizationHeaderMalformed");

    private S3Failures() {}

    /** The sentence for a failure; what our own code threw inside of a call stays what it is. */
    static RuntimeException of(SdkException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ToolCallException || cause instanceof VendorFailure) {
                return (RuntimeException) cause;
            }
        }
        if (failure instanceof AwsServiceException answered) {
            return answered(answered);
        }
        if (failure instanceof ApiCallTimeoutException
                || failure instanceof ApiCallAttemptTimeoutException
                || failure instanceof AbortedException
                || isCausedBy(failure, SocketTimeoutException.class)) {
            return failed(Kind.TOO_SLOW);
        }
        return failed(isCausedBy(failure, IOException.class) ? Kind.UNAVAILABLE : Kind.UNREADABLE);
    }

    /** For an answer that has not the form that it must have. */
    static VendorFailure unreadable() {
        return failed(Kind.UNREADABLE);
    }

    /** For an answer that ended before its end. */
    static VendorFailure cut() {
        return failed(Kind.UNAVAILABLE);
    }

    private static VendorFailure failed(Kind kind) {
        return new VendorFailure(VENDOR, kind, null, false);
    }

    private static VendorFailure answered(AwsServiceException failure) {
        int status = failure.statusCode();
        return new VendorFailure(
                VENDOR, kind(failure), S3Repeats.pause(failure).orElse(null), status >= 300 && status < 500);
    }

    private static Kind kind(AwsServiceException failure) {
        if (BAD_CREDENTIALS.contains(code(failure))) {
            return Kind.KEY_REFUSED;
        }
        if (S3Repeats.isLimit(failure)) {
            return Kind.LIMITED;
        }
        int status = failure.statusCode();
        return switch (status) {
            case 401 -> Kind.KEY_REFUSED;
            case 402 -> Kind.USED_UP;
            case 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 409, 412 -> Kind.CONFLICT;
            default -> status >= 500 ? Kind.UNAVAILABLE : status >= 300 ? Kind.NOT_ACCEPTED : Kind.UNREADABLE;
        };
    }

    static String code(AwsServiceException failure) {
        var details = failure.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }

    static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
