package dev.rainmaker.workflow.journey;

import dev.rainmaker.agents.AnswerBrief;
import dev.rainmaker.agents.ConversationAgent;
import dev.rainmaker.agents.EmailDraft;
import dev.rainmaker.agents.OutreachBrief;
import dev.rainmaker.agents.OutreachWriterAgent;
import dev.rainmaker.agents.ReplyDraft;
import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.conversations.Claim;
import dev.rainmaker.conversations.Purpose;
import dev.rainmaker.enrichment.Finding;
import dev.rainmaker.enrichment.FindingState;
import dev.rainmaker.outreach.OutreachApi;
import dev.rainmaker.outreach.Stage;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.AgentMetering;
import dev.rainmaker.workflow.engine.StepContext;
import dev.rainmaker.workflow.engine.StepResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Drafts: the first message, follow-ups, and answers. */
@ApplicationScoped
class WritingSteps {
    private static final Actor WRITER = Actor.agent("outreach_writer");
    private static final Actor TALKER = Actor.agent("conversation");

    private final OutreachWriterAgent writer;
    private final ConversationAgent conversation;
    private final OutreachApi outreach;
    private final JourneyDrafts drafts;
    private final JourneyFiles files;
    private final Readings readings;
    private final QuestionnaireOffer offers;

    WritingSteps(
            OutreachWriterAgent writer,
            ConversationAgent conversation,
            OutreachApi outreach,
            JourneyDrafts drafts,
            JourneyFiles files,
            Readings readings,
            QuestionnaireOffer offers) {
        this.writer = writer;
        this.conversation = conversation;
        this.outreach = outreach;
        this.drafts = drafts;
        this.files = files;
        this.readings = readings;
        this.offers = offers;
    }

    StepResult first(StepContext step) {
        var updates = write(step, Stage.FIRST, 0, Purpose.FIRST_TOUCH, "First message");
        return StepResult.next(updates);
    }

    StepResult followUp(StepContext step) {
        int number = (int) step.state().number("followUps") + 1;
        var updates = write(step, Stage.FOLLOW_UP, number, Purpose.FOLLOW_UP, "Follow-up " + number);
        updates.put("followUps", number);
        return StepResult.next(updates);
    }

    private Map<String, Object> write(StepContext step, Stage stage, int number, Purpose purpose, String summary) {
        var prospect = files.prospect(step);
        var findings = files.findings(step).stream()
                .filter(finding -> finding.state() == FindingState.SUPPORTED && finding.value() != null)
                .toList();
        var template = Reactive.await(() -> outreach.templateFor(prospect.eventType(), stage));
        var draft = AgentMetering.call(
                step,
                "draft",
                EmailDraft.class,
                () -> writer.write(new OutreachBrief(
                        files.company(),
                        new OutreachBrief.Recipient(prospect.name(), prospect.type(), prospect.company()),
                        prospect.eventType(),
                        findings.stream()
                                .map(finding -> new OutreachBrief.Finding(
                                        finding.id().value(),
                                        FindingFields.forAgents(finding.field()),
                                        finding.value(),
                                        finding.sourceUrl()))
                                .toList(),
                        new OutreachBrief.Template(template.subject(), template.body()),
                        number)));
        var updates = drafts.submit(
                step,
                new JourneyDrafts.Words(
                        purpose, draft.value().subject(), draft.value().body(), claims(draft.value(), findings)),
                ApprovalKind.MESSAGE,
                summary,
                List.of(),
                null,
                WRITER);
        if (draft.value().asked() != null) {
            // A short answer is read as the answer to it; left open, the conversation asks again when its turn comes.
            updates.put("lastAsked", draft.value().asked().name());
        }
        return updates;
    }

    private static List<Claim> claims(EmailDraft draft, List<Finding> findings) {
        var byId = findings.stream()
                .collect(Collectors.toMap(finding -> finding.id().value(), Function.identity()));
        return draft.claims().stream()
                .filter(claim -> byId.containsKey(claim.findingId()))
                .map(claim -> {
                    var finding = byId.get(claim.findingId());
                    var quote = finding.quote() == null ? finding.field() + ": " + finding.value() : finding.quote();
                    return new Claim(claim.sentence(), "finding", finding.id().value(), quote, finding.sourceUrl());
                })
                .toList();
    }

    /** Answers what was read and asks the one most valuable question. */
    StepResult answer(StepContext step) {
        var prospect = files.prospect(step);
        var state = files.state(step);
        var question = conversation.next(state);
        var reading = readings.last(step);
        var reply = AgentMetering.call(
                step,
                "answer",
                ReplyDraft.class,
                () -> conversation.answer(new AnswerBrief(
                        files.company(), prospect.name(), reading, state, question.value(), null, List.of())));
        var offer = offers.into(reply.value().body(), step, state);
        var updates = drafts.submit(
                step,
                new JourneyDrafts.Words(
                        Purpose.ANSWER,
                        "Your event",
                        offer == null ? reply.value().body() : offer,
                        new BriefEvidence(step.subjectId(), state, Map.of(), List.of())
                                .read(reading)
                                .of(reply.value().claims())),
                ApprovalKind.MESSAGE,
                "Answer",
                List.of(),
                null,
                TALKER);
        if (offer != null) {
            updates.put(QuestionnaireOffer.OFFERED, true);
        }
        if (question.value().isAsking()) {
            var asked = new ArrayList<>(step.state().texts("asked"));
            asked.add(question.value().slot().name());
            updates.put("asked", asked.stream().distinct().toList());
            updates.put("lastAsked", question.value().slot().name());
        }
        return StepResult.next(updates);
    }
}
