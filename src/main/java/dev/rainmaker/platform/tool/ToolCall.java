package dev.rainmaker.platform.tool;

/**
 * One call of a tool that has ended. Neither what was asked nor what was answered is told: both may hold personal data.
 *
 * @param server tool server, e.g. {@code email}
 * @param tool tool of that server, e.g. {@code send_email}
 * @param ms real milliseconds from the request to the answer
 */
public record ToolCall(String server, String tool, long ms, CallOutcome outcome) {
    /** How a call ended. */
    public enum CallOutcome {
        DONE,
        /** The tool said no, in words. */
        REFUSED,
        /** The tool answered something that is not its result. */
        UNREADABLE,
        /** Nobody knows whether the tool acted. */
        NO_ANSWER
    }
}
