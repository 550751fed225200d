package dev.rainmaker.mcp.proposal.content;

/** The content cannot become a document; the message is one sentence that says which part is wrong and how. */
public final class InvalidProposal extends RuntimeException {
    public InvalidProposal(String sentence) {
        super(sentence);
    }
}
