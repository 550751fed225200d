package dev.rainmaker.autonomy;

/**
 * One condition of a promotion.
 *
 * @param name {@code decisions}, {@code edit_share}, {@code rejection_share}, {@code harm}, {@code shadow_agreements} or {@code
 *     shadow_wrong}
 * @param atLeast whether the value must reach the limit, else it must not exceed it
 */
public record Check(String name, double value, double limit, boolean atLeast, boolean holds) {
    /** Whether the value keeps its limit, by direction. */
    public static Check of(String name, double value, double limit, boolean atLeast) {
        return new Check(name, value, limit, atLeast, atLeast ? value >= limit : value <= limit);
    }
}
