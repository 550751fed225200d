package dev.rainmaker.autonomy;

import java.util.Locale;

/** What speaks against a rule, because it followed a message of its kind. */
public enum Harm {
    /** The client complained. */
    COMPLAINT(true),
    /** The client wrote about something personal; a commercial message would have hurt. */
    SENSITIVE_NEWS(true),
    /** What a rule had said yes to became wrong, or lost its source, before it went out. */
    CONTRADICTED(true),
    /** A person took a rule's yes back. */
    TAKEN_BACK(true),
    /** The client wants no more mail: counted, and a right of theirs rather than a fault of the message. */
    UNSUBSCRIBE(false);

    private final boolean demotes;

    Harm(boolean demotes) {
        this.demotes = demotes;
    }

    /** Whether one is enough to switch a rule off. */
    public boolean demotes() {
        return demotes;
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Harm of(String text) {
        return text == null ? null : valueOf(text.toUpperCase(Locale.ROOT));
    }
}
