package dev.rainmaker.workflow.journey;

import dev.rainmaker.agents.BriefState;
import dev.rainmaker.agents.Company;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.conversations.EventBrief;
import dev.rainmaker.enrichment.EnrichmentApi;
import dev.rainmaker.enrichment.Finding;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectStatus;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.engine.StepContext;
import dev.rainmaker.workflow.questionnaire.BriefStates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the steps of a journey look up about their prospect, in the shapes that the agents take. */
@ApplicationScoped
class JourneyFiles {
    private final ProspectsApi prospects;
    private final EnrichmentApi enrichment;
    private final ConversationsApi conversations;
    private final CompanyConfig company;

    JourneyFiles(
            ProspectsApi prospects, EnrichmentApi enrichment, ConversationsApi conversations, CompanyConfig company) {
        this.prospects = prospects;
        this.enrichment = enrichment;
        this.conversations = conversations;
        this.company = company;
    }

    Prospect prospect(StepContext step) {
        return Reactive.await(() -> prospects.require(new ProspectId(step.subjectId())));
    }

    List<Finding> findings(StepContext step) {
        return Reactive.await(() -> enrichment.findings(new ProspectId(step.subjectId())));
    }

    EventBrief brief(StepContext step) {
        return Reactive.await(() -> conversations.brief(new ProspectId(step.subjectId())));
    }

    Company company() {
        return new Company(company.name(), company.senderName(), company.senderName());
    }

    /** Moves the prospect forward; where it already is or beyond, nothing happens. */
    void advance(StepContext step, ProspectStatus to, String reason, Actor by) {
        var now = prospect(step).status();
        if (now != to && now.allowed().contains(to)) {
            Reactive.await(() -> prospects.move(new ProspectId(step.subjectId()), to, reason, by));
        }
    }

    /** What the client said, else what research found about date, guests and place; asked slots from the run's state. */
    BriefState state(StepContext step) {
        return BriefStates.of(prospect(step), brief(step), asked(step));
    }

    private static Set<BriefSlot> asked(StepContext step) {
        return step.state().texts("asked").stream().map(BriefSlot::valueOf).collect(Collectors.toSet());
    }

    /** What somebody should know before a meeting: the brief as it stands, line by line. */
    String briefing(StepContext step) {
        var lines = new StringBuilder("What we know:\n");
        state(step).slots().forEach((slot, state) -> lines.append("- ")
                .append(slot.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .append(": ")
                .append(state.value())
                .append('\n'));
        return lines.toString();
    }
}
