package dev.rainmaker.proposals;

import dev.rainmaker.approvals.AttachmentRef;

/** The printed form of proposals. Blocking: for workers. */
public interface ProposalDocuments {
    /**
     * Renders the newest version through the proposal tool, stores it through the storage tool and names it on the proposal.
     * Repeat-safe per version.
     */
    AttachmentRef render(ProposalId id);
}
