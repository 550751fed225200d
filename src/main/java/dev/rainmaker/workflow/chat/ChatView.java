package dev.rainmaker.workflow.chat;

import java.time.Instant;
import java.util.List;

/**
 * A conversation as its visitor sees it.
 *
 * @param token names the visitor from now on; unguessable
 * @param waiting whether a planner is going to answer
 * @param lines oldest first
 */
public record ChatView(String token, boolean waiting, List<ChatLine> lines) {
    /**
     * Something that was said.
     *
     * @param from {@code visitor}, {@code rule} or {@code planner}
     */
    public record ChatLine(String id, String from, String text, Instant at) {}
}
