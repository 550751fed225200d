package dev.rainmaker.mcp.shared.store;

/**
 * The shared store did not answer, and nobody knows whether it did what was asked. What protects people (used grants, claims of
 * idempotency keys, suppressions) must not go on without it; caches and rate limits may.
 */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param cause for the log */
    public StoreUnavailable(Throwable cause) {
        super(
                "The memory that the tool servers share does not answer, so this was refused; try again in a minute.",
                cause,
                false,
                false);
    }
}
