package dev.rainmaker.agents.text;

/**
 * A number that a text names, in figures or words.
 *
 * @param low lower end; equal to {@code high} for one number
 * @param start position in the text
 * @param end position behind it
 * @param scaled whether thousands were written as such ("15k", "10 mil")
 * @param spelled whether it is in words
 */
public record Figure(double low, double high, int start, int end, boolean scaled, boolean spelled) {
    /** Whether it has no decimals. */
    public boolean isWhole() {
        return high == Math.rint(high) && low == Math.rint(low);
    }
}
