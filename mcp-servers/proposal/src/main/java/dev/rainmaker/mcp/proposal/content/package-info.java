/** What a proposal says: the arguments of {@code render_proposal_pdf}, checked before anything is rendered. */
package dev.rainmaker.mcp.proposal.content;
