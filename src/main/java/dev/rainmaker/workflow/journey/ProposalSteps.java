package dev.rainmaker.workflow.journey;

import dev.rainmaker.agents.ProposalAgent;
import dev.rainmaker.agents.ProposalBrief;
import dev.rainmaker.agents.ProposalPlan;
import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.conversations.Claim;
import dev.rainmaker.conversations.Purpose;
import dev.rainmaker.platform.money.Money;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.proposals.CatalogueItem;
import dev.rainmaker.proposals.ChosenPackage;
import dev.rainmaker.proposals.CreateProposal;
import dev.rainmaker.proposals.EventFacts;
import dev.rainmaker.proposals.Proposal;
import dev.rainmaker.proposals.ProposalDocuments;
import dev.rainmaker.proposals.ProposalId;
import dev.rainmaker.proposals.ProposalStatus;
import dev.rainmaker.proposals.ProposalsApi;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.security.Actor;
import dev.rainmaker.tools.read.ReportReader;
import dev.rainmaker.workflow.AgentMetering;
import dev.rainmaker.workflow.engine.Effect;
import dev.rainmaker.workflow.engine.StepContext;
import dev.rainmaker.workflow.engine.StepResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses, prices, prints and presents a proposal, and settles the client's answer. */
@ApplicationScoped
class ProposalSteps {
    /** Number of the version that a person wrote; later versions are the run's own again. */
    static final String REWRITTEN = "rewritten";

    private static final Actor PROPOSER = Actor.agent("proposal");

    private final ProposalAgent agent;
    private final ProposalsApi proposals;
    private final ProposalDocuments documents;
    private final ReportReader reports;
    private final JourneyDrafts drafts;
    private final JourneyFiles files;
    private final Readings readings;

    ProposalSteps(
            ProposalAgent agent,
            ProposalsApi proposals,
            ProposalDocuments documents,
            ReportReader reports,
            JourneyDrafts drafts,
            JourneyFiles files,
            Readings readings) {
        this.agent = agent;
        this.proposals = proposals;
        this.documents = documents;
        this.reports = reports;
        this.drafts = drafts;
        this.files = files;
        this.readings = readings;
    }

    /** Prices come from the engine; the agent only chooses. A first version, or the next one when changes were asked for. */
    StepResult propose(StepContext step) {
        var rewritten = rewritten(step);
        if (rewritten.isPresent()) {
            return present(step, rewritten.get(), List.of());
        }
        var prospect = files.prospect(step);
        var slots = slots(step, prospect);
        var catalogue = Reactive.await(proposals::catalogue);
        var type = files.state(step).eventType();
        var plan = AgentMetering.call(
                step,
                "plan",
                ProposalPlan.class,
                () -> agent.plan(new ProposalBrief(
                        prospect.name(),
                        type,
                        slots,
                        entries(catalogue, CatalogueItem.Kind.PACKAGE),
                        entries(catalogue, CatalogueItem.Kind.ITEM))));
        step.fact("comparableDeals", comparableDeals(type));
        var id = new ProposalId(step.effect(Effect.remembered(
                "create",
                slots.toString(),
                String.class,
                key -> store(step, prospect, type, slots, plan.value(), key))));
        var evidence = new BriefEvidence(step.subjectId(), files.state(step), slots, files.findings(step));
        return present(step, id, evidence.of(plan.value().claims()));
    }

    /** The version that a person wrote while the one before waited for a yes; it is presented as it is. */
    private Optional<ProposalId> rewritten(StepContext step) {
        if (!step.state().has(REWRITTEN)) {
            return Optional.empty();
        }
        var id = new ProposalId(step.state().require("proposalId"));
        var proposal = Reactive.await(() -> proposals.require(id));
        boolean inTheHouse =
                proposal.status() == ProposalStatus.DRAFT || proposal.status() == ProposalStatus.AWAITING_APPROVAL;
        return inTheHouse && proposal.number() == step.state().number(REWRITTEN) ? Optional.of(id) : Optional.empty();
    }

    private StepResult present(StepContext step, ProposalId id, List<Claim> words) {
        step.made("proposal", id.value());
        var attachment = documents.render(id);
        var proposal = Reactive.await(() -> proposals.require(id));
        Reactive.await(() -> proposals.move(id, ProposalStatus.AWAITING_APPROVAL, PROPOSER));
        var updates = drafts.submit(
                step,
                new JourneyDrafts.Words(Purpose.PROPOSAL, "Your proposal", letter(proposal), claims(proposal, words)),
                ApprovalKind.PROPOSAL,
                "Proposal, version " + proposal.number(),
                List.of(attachment),
                new Money(proposal.totalMinor(), proposal.currency()),
                PROPOSER);
        updates.put("proposalId", id.value());
        step.fact("totalMinor", proposal.totalMinor());
        return StepResult.next(updates);
    }

    private String store(
            StepContext step,
            Prospect prospect,
            EventType type,
            Map<BriefSlot, String> slots,
            ProposalPlan plan,
            String key) {
        var command = new CreateProposal(
                prospect.id(),
                step.runId().value(),
                facts(type, slots),
                plan.choices().stream()
                        .map(choice -> new ChosenPackage(
                                choice.packageId(), choice.itemIds(), choice.recommended(), choice.why()))
                        .toList(),
                plan.intro(),
                key);
        var proposal = step.state().has("proposalId")
                ? Reactive.await(
                        () -> proposals.revise(new ProposalId(step.state().text("proposalId")), command, PROPOSER))
                : Reactive.await(() -> proposals.create(command, PROPOSER));
        return proposal.id().value();
    }

    /** How many comparable deals the house has made: read through the database tool, shown with the step. */
    private int comparableDeals(EventType type) {
        return reports.query(
                        "SELECT total_minor FROM v_deals WHERE event_type = '"
                                + type.name().toLowerCase(Locale.ROOT) + "' AND status = 'accepted'",
                        50)
                .rows()
                .size();
    }

    /** The brief's values; what the client has not said is taken from the prospect's record. */
    private Map<BriefSlot, String> slots(StepContext step, Prospect prospect) {
        Map<BriefSlot, String> slots = new EnumMap<>(BriefSlot.class);
        files.state(step).slots().forEach((slot, state) -> slots.put(slot, state.value()));
        if (prospect.guests() != null) {
            slots.putIfAbsent(BriefSlot.GUESTS, prospect.guests().toString());
        }
        if (prospect.eventDate() != null) {
            slots.putIfAbsent(BriefSlot.EVENT_DATE, prospect.eventDate().toString());
        }
        if (prospect.place() != null) {
            slots.putIfAbsent(BriefSlot.PLACE, prospect.place());
        }
        return slots;
    }

    private static EventFacts facts(EventType type, Map<BriefSlot, String> slots) {
        var guests = slots.get(BriefSlot.GUESTS);
        var date = slots.get(BriefSlot.EVENT_DATE);
        return new EventFacts(
                type == null ? EventType.OTHER : type,
                day(date),
                date,
                guests == null || !guests.matches("\\d{1,6}") ? null : Integer.valueOf(guests),
                slots.get(BriefSlot.PLACE),
                slots.get(BriefSlot.STYLE));
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static List<ProposalBrief.CatalogueEntry> entries(List<CatalogueItem> catalogue, CatalogueItem.Kind kind) {
        return catalogue.stream()
                .filter(item -> item.kind() == kind)
                .map(item -> new ProposalBrief.CatalogueEntry(
                        item.id(),
                        item.name(),
                        kind.name().toLowerCase(Locale.ROOT),
                        List.copyOf(item.eventTypes()),
                        item.unit() == CatalogueItem.Unit.GUEST,
                        item.minGuests(),
                        item.maxGuests(),
                        List.copyOf(item.tags())))
                .toList();
    }

    private String letter(Proposal proposal) {
        var offers = proposal.packages().stream()
                .map(each -> "- " + each.name() + ": "
                        + new Money(each.totalMinor(), proposal.currency()).text(Locale.ENGLISH)
                        + (each.recommended() ? " (our recommendation)" : ""))
                .toList();
        return proposal.intro() + "\n\n" + String.join("\n", offers)
                + "\n\nEverything, line by line, is on your page, where you can accept, decline or ask for changes:\n"
                + proposal.link() + "\n\nThe same is attached as a PDF.\n\nKind regards\n"
                + files.company().senderName();
    }

    private static List<Claim> claims(Proposal proposal, List<Claim> words) {
        var prices = proposal.packages().stream()
                .map(each -> new Claim(
                        each.name() + ": " + new Money(each.totalMinor(), proposal.currency()).text(Locale.ENGLISH),
                        "proposal",
                        proposal.id().value(),
                        each.why(),
                        proposal.previewLink()));
        return Stream.concat(prices, words.stream()).toList();
    }

    StepResult settle(StepContext step) {
        var id = new ProposalId(step.state().require("proposalId"));
        var proposal = Reactive.await(() -> proposals.require(id));
        step.fact("answer", proposal.status().name().toLowerCase(Locale.ROOT));
        return switch (proposal.status()) {
            case ACCEPTED -> Next.to("offer", Map.of("meetingType", "PLANNING_SESSION"));
            case DECLINED -> Next.stop("proposal_declined");
            case NEGOTIATING -> {
                readings.readWords(step, proposal.answer() == null ? "" : proposal.answer());
                yield Next.to("propose");
            }
            default -> Next.to("await");
        };
    }
}
