package dev.rainmaker.dates;

/**
 * Why nothing can be held on a day.
 *
 * @param reason as the house wrote it
 */
public record Closure(Kind kind, String reason) {
    /** Holidays are no business days, too. */
    public enum Kind {
        HOLIDAY,
        BLOCKED
    }
}
