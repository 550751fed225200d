package dev.rainmaker.proposals;

import dev.rainmaker.prospects.ProspectId;
import java.util.List;

/**
 * A proposal to be priced; prices come from the catalogue and the rules, never from the caller.
 *
 * @param onceKey a second creation with the same key finds the first; a revision has its number in it; null for none
 */
public record CreateProposal(
        ProspectId prospectId,
        String runId,
        EventFacts event,
        List<ChosenPackage> packages,
        String intro,
        String onceKey) {}
