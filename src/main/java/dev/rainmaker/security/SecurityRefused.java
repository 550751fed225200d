package dev.rainmaker.security;

import dev.rainmaker.platform.problem.DomainException;
import java.util.Map;

/** Signing in, a session or a change of users was refused; the problem says why. */
public final class SecurityRefused extends DomainException {
    public SecurityRefused(SecurityProblem problem, String detail) {
        super(problem, detail);
    }

    public SecurityRefused(SecurityProblem problem, String detail, Map<String, Object> extras) {
        super(problem, detail, extras);
    }
}
