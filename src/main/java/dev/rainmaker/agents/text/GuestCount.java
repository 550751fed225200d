package dev.rainmaker.agents.text;

/**
 * A number of guests that a text names.
 *
 * @param low lower end; equal to {@code high} for one number
 * @param text as written
 * @param start position in the text
 * @param outdated whether the text itself says that it no longer holds ("150 instead of 120")
 */
public record GuestCount(int low, int high, String text, int start, boolean outdated) {
    /** The number to plan with: the upper end. */
    public int planned() {
        return high;
    }
}
