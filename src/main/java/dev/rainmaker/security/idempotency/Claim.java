package dev.rainmaker.security.idempotency;

/** What is known about a key when a request arrives with it. */
sealed interface Claim {
    /** Nobody had it; the request runs and its answer is kept under this ticket. */
    record Fresh(Ticket ticket) implements Claim {}

    /** The same request is being worked on. */
    record Running() implements Claim {}

    /** The same request was answered. */
    record Answered(StoredAnswer answer) implements Claim {}

    /** The key belongs to a request with another content. */
    record OtherRequest() implements Claim {}

    /**
     * The right to answer for a key.
     *
     * @param scope keyed index of user, method, path and key
     * @param holder id of this attempt
     */
    record Ticket(String scope, String holder) {}
}
