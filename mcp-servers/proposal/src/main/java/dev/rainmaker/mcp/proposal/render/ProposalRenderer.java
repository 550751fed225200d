package dev.rainmaker.mcp.proposal.render;

import dev.rainmaker.mcp.proposal.content.ProposalContent;

/** Makes a document of a proposal. Stateless and repeatable: the same content gives the same bytes. */
public interface ProposalRenderer {
    /** Name of the provider as told to callers. */
    String provider();

    /**
     * @return the finished document
     * @throws dev.rainmaker.mcp.proposal.content.InvalidProposal if logo or colour cannot be used
     */
    RenderedProposal render(ProposalContent content);
}
