package dev.rainmaker.workflow.journey;

import dev.rainmaker.agents.Candidate;
import dev.rainmaker.agents.EnrichmentAgent;
import dev.rainmaker.agents.EnrichmentBrief;
import dev.rainmaker.agents.EnrichmentResult;
import dev.rainmaker.agents.WebDocument;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.enrichment.EnrichmentApi;
import dev.rainmaker.enrichment.NewFinding;
import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectStatus;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.prospects.Signal;
import dev.rainmaker.security.Actor;
import dev.rainmaker.tools.read.EnrichmentGateway;
import dev.rainmaker.tools.read.SearchGateway;
import dev.rainmaker.workflow.AgentMetering;
import dev.rainmaker.workflow.engine.StepContext;
import dev.rainmaker.workflow.engine.StepResult;
import dev.rainmaker.workflow.hunt.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;

/** Research: the pages of the signals, pages that name the prospect, and the enrichment data. */
@ApplicationScoped
class ResearchSteps {
    private static final Actor RESEARCHER = Actor.agent("enrichment");
    private static final int PAGES = 4;

    private final EnrichmentAgent agent;
    private final EnrichmentGateway records;
    private final SearchGateway search;
    private final EnrichmentApi enrichment;
    private final ProspectsApi prospects;
    private final Received received;
    private final JourneyFiles files;

    ResearchSteps(
            EnrichmentAgent agent,
            EnrichmentGateway records,
            SearchGateway search,
            EnrichmentApi enrichment,
            ProspectsApi prospects,
            Received received,
            JourneyFiles files) {
        this.agent = agent;
        this.records = records;
        this.search = search;
        this.enrichment = enrichment;
        this.prospects = prospects;
        this.received = received;
        this.files = files;
    }

    /** Keeps what it finds, flags what is thin, and cannot go on without an address. */
    StepResult enrich(StepContext step) {
        if (!MissingAddress.researched(step.state())) {
            research(step);
        }
        if (files.prospect(step).email() == null) {
            return MissingAddress.ask();
        }
        files.advance(step, ProspectStatus.ENRICHED, "researched", RESEARCHER);
        var asked = received.unread(new ProspectId(step.subjectId()));
        return asked.isEmpty() ? Next.to("write") : react(step, asked);
    }

    /** Who wrote to us first gets an answer, and no first message. */
    private StepResult react(StepContext step, List<MessageId> asked) {
        files.advance(step, ProspectStatus.CONTACTED, "wrote to us", RESEARCHER);
        var updates = new HashMap<String, Object>(Received.state(asked));
        updates.put("messageId", asked.getLast().value());
        return Next.to("react", updates);
    }

    private void research(StepContext step) {
        var prospect = files.prospect(step);
        var record = prospect.type() == ProspectType.COMPANY && prospect.company() != null
                ? records.company(null, prospect.company())
                : records.person(prospect.email(), prospect.name(), prospect.company(), prospect.place());
        var result = AgentMetering.call(
                step,
                "research",
                EnrichmentResult.class,
                () -> agent.research(new EnrichmentBrief(
                        known(prospect),
                        documents(prospect),
                        record.fields().stream()
                                .map(field -> new EnrichmentBrief.ProvidedField(
                                        field.name(),
                                        field.value(),
                                        field.confidence(),
                                        field.source(),
                                        field.retrievedAt()))
                                .toList(),
                        LocalDate.ofInstant(step.clock().now(), ZoneOffset.UTC))));
        var findings = result.value().findings().stream()
                .map(finding -> new NewFinding(
                        FindingFields.inHouse(finding.field()),
                        finding.value(),
                        finding.confidence(),
                        finding.sourceUrl(),
                        finding.quote(),
                        finding.quote() == null ? record.provider() : "web",
                        finding.retrievedAt()))
                .toList();
        Reactive.await(() -> enrichment.store(prospect.id(), findings, RESEARCHER))
                .forEach(finding -> step.made("finding", finding.id().value()));
        step.fact("findings", findings.size());
        if (result.value().thin() || !result.value().contradictions().isEmpty()) {
            var reason = result.value().thin() ? result.value().reason() : "Sources contradict each other.";
            Reactive.await(() -> prospects.review(prospect.id(), true, reason, RESEARCHER));
        }
    }

    private List<WebDocument> documents(Prospect prospect) {
        var urls = new LinkedHashSet<String>();
        Reactive.await(() -> prospects.signals(prospect.id())).stream()
                .map(Signal::sourceUrl)
                .forEach(urls::add);
        var words = "\"" + (prospect.company() == null ? prospect.name() : prospect.company()) + "\"";
        search.search(words, PAGES).results().forEach(hit -> urls.add(hit.url()));
        return urls.stream()
                .filter(url -> url != null && url.startsWith("http"))
                .limit(PAGES)
                .map(url -> Documents.of(search.read(url)))
                .toList();
    }

    private static Candidate known(Prospect prospect) {
        return new Candidate(
                prospect.type(),
                prospect.name(),
                prospect.company(),
                prospect.email(),
                prospect.phone(),
                null,
                prospect.place(),
                prospect.eventType(),
                prospect.eventDate(),
                null,
                prospect.guests());
    }
}
