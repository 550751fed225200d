package dev.rainmaker.proposals;

import dev.rainmaker.platform.event.DomainEvent;
import java.util.Map;

/** A proposal was created or moved: {@code proposal.created}, {@code proposal.<status>}. */
public record ProposalEvent(String what, String proposalId, String prospectId) implements DomainEvent {
    @Override
    public String type() {
        return "proposal." + what;
    }

    @Override
    public String topic() {
        return "proposals";
    }

    @Override
    public String subject() {
        return proposalId;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("prospect", prospectId);
    }
}
