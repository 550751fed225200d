package dev.rainmaker.approvals;

import jakarta.validation.constraints.Size;

/** What a person changed before approving; null leaves as it is. */
public record Edits(
        @Size(min = 1, max = 200) String subject,
        @Size(min = 1, max = 20_000) String text) {
    /** Whether anything is to be changed. */
    public static boolean any(Edits edits) {
        return edits != null && (edits.subject() != null || edits.text() != null);
    }
}
