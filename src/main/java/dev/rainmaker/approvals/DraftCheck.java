package dev.rainmaker.approvals;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/**
 * Holds what a content says against what the house knows. The number lock implements it; approvals ask it when a content is put
 * up, when it is decided and when a yes is used.
 */
public interface DraftCheck {
    /**
     * Checks the exact content. Joins or opens a reactive transaction. A failure is a failure of the caller: what could not be
     * checked is not approved.
     *
     * @param prospectId whose facts count besides the house's own; null for house matters
     * @param at when it is read; "tomorrow" counts from there
     */
    Uni<CheckedDraft> check(String prospectId, OutwardContent content, Instant at);
}
