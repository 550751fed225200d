package dev.rainmaker.proposals.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rainmaker.proposals.EventFacts;
import dev.rainmaker.proposals.Proposal;
import dev.rainmaker.prospects.PersonalDataMask;

/** A proposal with the name of its prospect. */
public record ProposalResponse(@JsonUnwrapped Proposal proposal, String prospectName) {
    /**
     * For those who may not see personal data: prices stay; words to and from the client, the printed document and the client's
     * link, which opens without a sign-in, do not.
     */
    ProposalResponse masked() {
        return new ProposalResponse(proposal.withoutWords(masked(proposal.event())), prospectName);
    }

    /** For those who may not know what things cost the company. */
    ProposalResponse withoutCost() {
        return new ProposalResponse(proposal.withoutCost(), prospectName);
    }

    private static EventFacts masked(EventFacts event) {
        return event == null
                ? null
                : new EventFacts(
                        event.eventType(),
                        event.date(),
                        PersonalDataMask.text(event.dateText()),
                        event.guests(),
                        PersonalDataMask.text(event.place()),
                        PersonalDataMask.text(event.style()));
    }
}
