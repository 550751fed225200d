package dev.rainmaker.story;

import dev.rainmaker.agents.ConversationAgent;
import dev.rainmaker.agents.EnrichmentAgent;
import dev.rainmaker.agents.MeetingAgent;
import dev.rainmaker.agents.OutreachWriterAgent;
import dev.rainmaker.agents.ProposalAgent;
import dev.rainmaker.agents.ProspectHunterAgent;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/** Both implementations of each agent in one start of the application; which of them answers is decided call by call. */
@Alternative
@ApplicationScoped
public class EitherAgents {
    /** Whether the language model answers; else the rules. */
    static final AtomicBoolean MODEL = new AtomicBoolean();

    private final Clock clock;
    private final StructuredModel model;

    EitherAgents(Clock clock, StructuredModel model) {
        this.clock = clock;
        this.model = model;
    }

    @Produces
    @Singleton
    ProspectHunterAgent hunter() {
        return either(ProspectHunterAgent.class, new RulesProspectHunter(clock), new ModelProspectHunter(model));
    }

    @Produces
    @Singleton
    EnrichmentAgent enrichment() {
        return either(EnrichmentAgent.class, new RulesEnrichment(clock), new ModelEnrichment(model));
    }

    @Produces
    @Singleton
    OutreachWriterAgent writer() {
        return either(OutreachWriterAgent.class, new RulesOutreachWriter(clock), new ModelOutreachWriter(model));
    }

    @Produces
    @Singleton
    ConversationAgent conversation() {
        var rules = new RulesConversation(clock);
        return either(ConversationAgent.class, rules, new ModelConversation(model, rules));
    }

    @Produces
    @Singleton
    ProposalAgent proposal() {
        return either(ProposalAgent.class, new RulesProposal(clock), new ModelProposal(model));
    }

    @Produces
    @Singleton
    MeetingAgent meeting() {
        return either(MeetingAgent.class, new RulesMeeting(clock), new ModelMeeting(model));
    }

    private static <T> T either(Class<T> agent, T rules, T model) {
        return agent.cast(
                Proxy.newProxyInstance(agent.getClassLoader(), new Class<?>[] {agent}, (self, method, arguments) -> {
                    try {
                        return method.invoke(MODEL.get() ? model : rules, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }
}
