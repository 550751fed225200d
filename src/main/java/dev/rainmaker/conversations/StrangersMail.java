package dev.rainmaker.conversations;

import io.smallrye.mutiny.Uni;

/** Whoever can make something of a mail that belongs to no conversation; what it does not take waits for a person. */
public interface StrangersMail {
    /**
     * A mail from an address that nobody here has.
     *
     * @param fromAddress bare address, lower case
     */
    record Letter(String fromAddress, String subject, String text) {}

    /** Takes the mail within the current transaction, or leaves it: false. */
    Uni<Boolean> take(Letter letter);
}
