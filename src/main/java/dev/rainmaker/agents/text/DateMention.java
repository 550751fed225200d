package dev.rainmaker.agents.text;

import java.time.LocalDate;

/**
 * A date that a text names.
 *
 * @param text as written
 * @param from first day that it may mean
 * @param to last day that it may mean; equal to {@code from} when the day is known
 * @param start position in the text
 * @param sure whether year and order of day and month are beyond doubt
 */
public record DateMention(String text, LocalDate from, LocalDate to, int start, boolean sure) {
    /** Whether one day is meant. */
    public boolean isDay() {
        return from.equals(to);
    }

    /** Position behind the mention. */
    public int end() {
        return start + text.length();
    }

    /** Whether it lies wholly before a day. */
    public boolean before(LocalDate day) {
        return to.isBefore(day);
    }
}
