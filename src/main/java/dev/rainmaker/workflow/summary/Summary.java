package dev.rainmaker.workflow.summary;

import java.util.List;

/**
 * A conversation in a few lines.
 *
 * @param sentiment null when nothing tells
 */
public record Summary(Sentiment sentiment, List<SummaryLine> lines) {
    /**
     * @param word {@code keen}, {@code grateful}, {@code hesitant}, {@code worried} or {@code annoyed}
     * @param sentence the client's own
     */
    public record Sentiment(String word, String sentence, String messageId) {}

    /** What a line is about. */
    public enum SummaryPart {
        WANTED,
        AGREED,
        OPEN,
        NEXT
    }

    /**
     * @param messageId message that it came from; null for what a person entered
     */
    public record SummaryLine(SummaryPart part, String text, String messageId) {}
}
