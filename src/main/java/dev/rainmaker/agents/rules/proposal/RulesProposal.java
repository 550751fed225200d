package dev.rainmaker.agents.rules.proposal;

import dev.rainmaker.agents.AgentResult;
import dev.rainmaker.agents.ProposalAgent;
import dev.rainmaker.agents.ProposalBrief;
import dev.rainmaker.agents.ProposalPlan;
import dev.rainmaker.agents.rules.Measured;
import dev.rainmaker.platform.clock.Clock;

/** The proposal agent without a language model. */
public final class RulesProposal implements ProposalAgent {
    private final Measured measured;

    public RulesProposal(Clock clock) {
        this.measured = new Measured("proposal", clock);
    }

    @Override
    public AgentResult<ProposalPlan> plan(ProposalBrief brief) {
        return measured.run(() -> {
            var intro = new Intro(brief);
            return new ProposalPlan(PackageChoice.of(brief), intro.text(), intro.claims());
        });
    }
}
