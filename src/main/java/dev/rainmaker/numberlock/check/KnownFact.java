package dev.rainmaker.numberlock.check;

/**
 * One thing that is known.
 *
 * @param source where it is kept: {@code brief}, {@code prospect}, {@code finding}, {@code catalogue}, {@code proposal}, {@code
 *     calendar}, {@code company}
 * @param reference id of the thing it belongs to; facts with the same source and reference speak about the same thing
 * @param field what it says, in lower snake case: {@code guests}, {@code unit_price}, {@code name}, {@code start}, ...
 * @param value plain text, a number, an ISO date or time, {@code 18400.00 EUR} for money
 * @param quote words of the source, or null
 * @param url where the source can be opened, or null
 */
public record KnownFact(String source, String reference, String field, String value, String quote, String url) {
    /** A fact without words of its own. */
    public KnownFact(String source, String reference, String field, String value) {
        this(source, reference, field, value, null, null);
    }

    /** Whether people outside the house wrote it: what they claim about the house's own things proves nothing. */
    boolean isOutside() {
        return source.equals("brief") || source.equals("finding");
    }

    /** What it speaks about. */
    String group() {
        return source + ":" + reference;
    }
}
