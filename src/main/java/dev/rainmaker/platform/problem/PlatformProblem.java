package dev.rainmaker.platform.problem;

import java.util.Locale;

/** Problems that any endpoint may answer with. */
public enum PlatformProblem implements ProblemType {
    MALFORMED_JSON("The request body is not valid JSON", 400),
    INVALID_REQUEST("The request does not fit", 400),
    INVALID_ID("Not a valid id", 400),
    UNAUTHENTICATED("Sign in first", 401),
    FORBIDDEN("Your role does not allow this", 403),
    NOT_FOUND("Not found", 404),
    METHOD_NOT_ALLOWED("This address does not take that method", 405),
    NOT_ACCEPTABLE("No representation fits", 406),
    CONFLICT("Conflict", 409),
    ILLEGAL_TRANSITION("This status cannot follow that one", 409),
    VERSION_CONFLICT("Somebody changed this meanwhile", 412),
    TOO_LARGE("Too large", 413),
    UNSUPPORTED_MEDIA_TYPE("This content type is not understood", 415),
    TOO_MANY_REQUESTS("Too many requests", 429),
    INTERNAL_ERROR("Something went wrong on our side", 500),
    UNAVAILABLE("A needed service does not answer", 503);

    private final String title;
    private final int status;

    PlatformProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
