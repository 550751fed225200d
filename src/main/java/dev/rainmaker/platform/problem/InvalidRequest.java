package dev.rainmaker.platform.problem;

import java.util.List;
import java.util.Map;

/** Input that was understood but does not fit; names the field where one is at fault. */
public final class InvalidRequest extends DomainException {
    public InvalidRequest(String detail) {
        super(PlatformProblem.INVALID_REQUEST, detail);
    }

    public InvalidRequest(String field, String message) {
        super(
                PlatformProblem.INVALID_REQUEST,
                field + ": " + message,
                Map.of("violations", List.of(new Violation(field, message))));
    }

    /** One field and what is wrong with it. */
    public record Violation(String field, String message) {}
}
