package dev.rainmaker.agents;

import dev.rainmaker.agents.model.ModelConversation;
import dev.rainmaker.agents.model.ModelEnrichment;
import dev.rainmaker.agents.model.ModelMeeting;
import dev.rainmaker.agents.model.ModelOutreachWriter;
import dev.rainmaker.agents.model.ModelProposal;
import dev.rainmaker.agents.model.ModelProspectHunter;
import dev.rainmaker.agents.model.StructuredModel;
import dev.rainmaker.agents.rules.conversation.RulesConversation;
import dev.rainmaker.agents.rules.enrichment.RulesEnrichment;
import dev.rainmaker.agents.rules.hunter.RulesProspectHunter;
import dev.rainmaker.agents.rules.meeting.RulesMeeting;
import dev.rainmaker.agents.rules.outreach.RulesOutreachWriter;
import dev.rainmaker.agents.rules.proposal.RulesProposal;
import dev.rainmaker.platform.clock.Clock;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses each agent's implementation when the application starts, not when it is built: a build needs no key. */
@ApplicationScoped
public class AgentProducer {
    private final AiConfig config;
    private final Clock clock;
    private final StructuredModel model;

    AgentProducer(AiConfig config, Clock clock, StructuredModel model) {
        this.config = config;
        this.clock = clock;
        this.model = model;
    }

    void check(@Observes StartupEvent start) {
        AiReadiness.require(config);
    }

    @Produces
    @Singleton
    ProspectHunterAgent hunter() {
        return offline() ? new RulesProspectHunter(clock) : new ModelProspectHunter(model);
    }

    @Produces
    @Singleton
    EnrichmentAgent enrichment() {
        return offline() ? new RulesEnrichment(clock) : new ModelEnrichment(model);
    }

    @Produces
    @Singleton
    OutreachWriterAgent outreachWriter() {
        return offline() ? new RulesOutreachWriter(clock) : new ModelOutreachWriter(model);
    }

    @Produces
    @Singleton
    ConversationAgent conversation() {
        return offline() ? new RulesConversation(clock) : new ModelConversation(model, new RulesConversation(clock));
    }

    @Produces
    @Singleton
    InstantConversation instantConversation() {
        return new InstantConversation(new RulesConversation(clock));
    }

    @Produces
    @Singleton
    ProposalAgent proposal() {
        return offline() ? new RulesProposal(clock) : new ModelProposal(model);
    }

    @Produces
    @Singleton
    MeetingAgent meeting() {
        return offline() ? new RulesMeeting(clock) : new ModelMeeting(model);
    }

    private boolean offline() {
        return config.provider() == AiConfig.Provider.OFFLINE;
    }
}
