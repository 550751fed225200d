package dev.rainmaker.platform.problem;

import java.util.Map;

/**
 * A failure that is a named fact of the domain. Subclasses carry the name; the one mapper renders them as problem+json.
 * The detail says what is wrong and what to do, in words for the caller, and never holds personal data of others.
 */
public abstract class DomainException extends RuntimeException {
    private final transient ProblemType type;
    private final transient Map<String, Object> extras;

    protected DomainException(ProblemType type, String detail) {
        this(type, detail, Map.of());
    }

    protected DomainException(ProblemType type, String detail, Map<String, Object> extras) {
        super(detail, null, false, false);
        this.type = type;
        this.extras = Map.copyOf(extras);
    }

    /** Catalogue entry. */
    public ProblemType type() {
        return type;
    }

    /** Further members of the problem document. */
    public Map<String, Object> extras() {
        return extras;
    }
}
