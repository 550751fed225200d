package dev.rainmaker.proposals;

import dev.rainmaker.prospects.ProspectId;
import java.math.BigDecimal;
import java.util.List;

/**
 * A proposal to be priced; prices come from the catalogue and the rules, never from the caller.
 *
 * @param onceKey a second creation with the same key finds the first; a revision has its number in it; null for none
 * @param discountPercent taken off the sum, or null; over the limit it needs a sign-off before the proposal leaves
 */
public record CreateProposal(
        ProspectId prospectId,
        String runId,
        EventFacts event,
        List<ChosenPackage> packages,
        String intro,
        String onceKey,
        BigDecimal discountPercent) {
    /** Without a discount. */
    public CreateProposal(
            ProspectId prospectId,
            String runId,
            EventFacts event,
            List<ChosenPackage> packages,
            String intro,
            String onceKey) {
        this(prospectId, runId, event, packages, intro, onceKey, null);
    }
}
