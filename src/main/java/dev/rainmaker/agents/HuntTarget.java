package dev.rainmaker.agents;

/**
 * What to hunt for.
 *
 * @param text plain words, e.g. "autumn weddings around Austin, 80-200 guests"; may be empty when filters are given
 * @param corrected filters that a person set or corrected; a member that is set wins over the words. May be null
 */
public record HuntTarget(String text, HuntFilters corrected) {
    public HuntTarget {
        text = text == null ? "" : text.strip();
        corrected = corrected == null ? HuntFilters.none() : corrected;
    }

    public static HuntTarget of(String text) {
        return new HuntTarget(text, null);
    }
}
