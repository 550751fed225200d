package dev.rainmaker.approvals;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a person changed before approving; null leaves as it is. */
public record Edits(
        @Size(min = 1, max = 200) @Pattern(regexp = ONE_LINE, message = "must be one line of text")
        String subject,

        @Size(min = 1, max = 20_000) @Pattern(regexp = SAYS_SOMETHING, message = "must not be empty")
        String text) {
    /** What a mail's header may hold. */
    private static final String ONE_LINE = "(?=.*\\S)[^\\x00-\\x1f\\x7f\\u2028\\u2029]*";

    private static final String SAYS_SOMETHING = "(?s).*\\S.*";

    /** Whether anything is to be changed. */
    public static boolean any(Edits edits) {
        return edits != null && (edits.subject() != null || edits.text() != null);
    }
}
