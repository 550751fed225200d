package dev.rainmaker.mcp.proposal.signature;

import dev.rainmaker.mcp.proposal.content.Brand;
import dev.rainmaker.mcp.proposal.content.InvalidProposal;
import dev.rainmaker.mcp.proposal.content.Limits;
import java.util.List;
import java.util.Locale;

/**
 * What a signature page says, checked.
 *
 * @param title of the document that is signed
 * @param statement what the parties agree to; null takes the usual sentence
 * @param parties one to six
 * @param brand who made it; may be null
 */
public record SignatureRequest(String title, String statement, List<Party> parties, Brand brand, Locale locale) {
    private static final int MAX_PARTIES = 6;

    public SignatureRequest {
        Limits.required("title", title, 200);
        Limits.optional("statement", statement, 600);
        parties = Limits.list("parties", parties, MAX_PARTIES);
        if (parties.isEmpty()) throw new InvalidProposal("parties is empty: somebody has to sign.");
        for (int i = 0; i < parties.size(); i++) {
            Limits.required("parties[" + i + "].name", parties.get(i).name(), 80);
            Limits.optional("parties[" + i + "].role", parties.get(i).role(), 80);
            Limits.optional("parties[" + i + "].company", parties.get(i).company(), 80);
        }
        Limits.brand(brand);
    }
}
