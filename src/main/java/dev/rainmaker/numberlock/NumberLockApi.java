package dev.rainmaker.numberlock;

import dev.rainmaker.approvals.CheckedDraft;
import dev.rainmaker.approvals.DraftCheck;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** The number lock. Methods join or open a reactive transaction and change nothing. */
public interface NumberLockApi extends DraftCheck {
    /**
     * Checks words that are no content yet, e.g. while somebody edits them.
     *
     * @param prospectId whose facts count besides the house's own; null for none
     * @param at when they are read; "tomorrow" counts from there
     */
    Uni<CheckedDraft> checkText(String prospectId, String text, Instant at);
}
