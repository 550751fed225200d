package dev.rainmaker.security;

import dev.rainmaker.platform.problem.ProblemType;
import java.util.Locale;

/** Problems of users and sessions. */
public enum SecurityProblem implements ProblemType {
    LOGIN_REFUSED("E-mail address or password is wrong", 401),
    LOGIN_THROTTLED("Too many attempts", 429),
    SESSION_ENDED("Sign in again", 401),
    SESSION_RENEWED_MEANWHILE("The session was renewed at the same moment", 409),
    CROSS_ORIGIN("Another site sent this", 403),
    SETUP_DONE("Already set up", 409),
    USER_NOT_FOUND("No such user", 404),
    EMAIL_TAKEN("This e-mail address is in use", 409),
    LAST_OWNER("The last owner stays", 409),
    NOT_A_SELLER("Not a seller", 409),
    PASSWORD_WRONG("The current password is wrong", 403),
    PASSWORD_UNFIT("This password does not do", 400),
    IDEMPOTENCY_KEY_INVALID("Not a usable idempotency key", 400),
    IDEMPOTENCY_KEY_REUSED("This key belongs to another request", 422),
    IDEMPOTENT_REQUEST_RUNNING("The same request is still running", 409);

    private final String title;
    private final int status;

    SecurityProblem(String title, int status) {
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
