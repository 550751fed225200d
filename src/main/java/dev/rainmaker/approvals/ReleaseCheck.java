package dev.rainmaker.approvals;

import io.smallrye.mutiny.Uni;

/** What must hold of a proposal before the yes to its message may be said. Implemented by the proposals; joins the transaction. */
public interface ReleaseCheck {
    /**
     * Fails with a problem of the proposals when the proposal of this run may not leave the house as it is.
     *
     * @param runId run behind the request, or null when there is none
     */
    Uni<Void> mayLeave(String runId);
}
