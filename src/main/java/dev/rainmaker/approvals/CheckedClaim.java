package dev.rainmaker.approvals;

/**
 * A claim of a draft and how it stands.
 *
 * @param start position in the text of its part
 * @param end position behind it
 * @param words as written
 * @param source what backs or contradicts it ({@code brief}, {@code catalogue}, ...); null when nothing speaks about it
 * @param reference id of that thing, or null
 * @param quote words of the source, or null
 * @param url where the source can be opened, or null
 * @param note for people: why the verdict is what it is
 */
public record CheckedClaim(
        int start,
        int end,
        String words,
        ClaimKind kind,
        ClaimVerdict verdict,
        String source,
        String reference,
        String quote,
        String url,
        String note) {}
