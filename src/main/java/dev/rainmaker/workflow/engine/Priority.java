package dev.rainmaker.workflow.engine;

/** Which due rows are taken first. */
public enum Priority {
    /** Work in bulk that nobody waits for, such as a hunt's pages. Gives way between two steps. */
    LOW(10),
    NORMAL(50),
    /** Somebody has just said something: a client's reply, a person's decision. */
    HIGH(90);

    private final int value;

    Priority(int value) {
        this.value = value;
    }

    /** As it is stored; higher goes first. */
    public int value() {
        return value;
    }
}
