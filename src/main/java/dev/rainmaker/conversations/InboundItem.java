package dev.rainmaker.conversations;

import java.time.Instant;

/**
 * A delivery from outside that a person should look at.
 *
 * @param code {@code unknown_sender}, {@code mime_broken}, {@code no_sender} or {@code no_text}
 * @param excerpt first lines of the raw mail, for owner and manager; null otherwise
 */
public record InboundItem(String id, String provider, String code, Instant receivedAt, String excerpt) {}
