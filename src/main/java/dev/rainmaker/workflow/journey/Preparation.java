package dev.rainmaker.workflow.journey;

import dev.rainmaker.meetings.MeetingId;
import java.util.List;

/** What the host should know before a meeting, line by line, each with where it comes from. */
public record Preparation(MeetingId meetingId, List<PreparedLine> lines) {
    /** What a line is about. */
    public enum PreparedSection {
        /** What the client wants, in the client's words. */
        BRIEF,
        /** What is still to be asked. */
        OPEN_QUESTION,
        /** What research found. */
        FINDING,
        PROPOSAL,
        /** What was written last. */
        MESSAGE,
        /** What an earlier meeting came to. */
        NOTE
    }

    /**
     * One line.
     *
     * @param source {@code message}, {@code person}, {@code brief}, {@code finding}, {@code proposal} or {@code meeting}
     * @param reference id of the source; null when the source is that nothing is known
     * @param quote words it rests on, or null
     * @param url where the words were found, or null
     */
    public record PreparedLine(
            PreparedSection section, String text, String source, String reference, String quote, String url) {}
}
