package dev.rainmaker.workflow.journey;

import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.AttachmentRef;
import dev.rainmaker.conversations.Claim;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.conversations.DraftMessage;
import dev.rainmaker.conversations.Purpose;
import dev.rainmaker.platform.money.Money;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.engine.Effect;
import dev.rainmaker.workflow.engine.StepContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a draft before a person: stored and submitted once per visit of the step, however often it is repeated. */
@ApplicationScoped
class JourneyDrafts {
    private final ConversationsApi conversations;

    JourneyDrafts(ConversationsApi conversations) {
        this.conversations = conversations;
    }

    /** A draft in the words of an agent. */
    record Words(Purpose purpose, String subject, String body, List<Claim> claims) {}

    /** What a submitted draft is known by. */
    record Submitted(String messageId, String approvalId) {}

    /** Stores and submits; the answer goes into the run's state for the steps that decide and send. */
    Map<String, Object> submit(
            StepContext step,
            Words words,
            ApprovalKind kind,
            String summary,
            List<AttachmentRef> attachments,
            Money atRisk,
            Actor by) {
        var submitted = step.effect(Effect.keyed("submit", words.purpose(), Submitted.class, key -> {
            var message = store(step, words, key, by);
            var approval = Reactive.await(() -> conversations.submit(
                    new dev.rainmaker.conversations.MessageId(message), kind, summary, attachments, atRisk, by));
            return new Submitted(message, approval.id().value());
        }));
        step.made("message", submitted.messageId());
        step.made("approval", submitted.approvalId());
        var updates = new HashMap<String, Object>();
        updates.put("messageId", submitted.messageId());
        updates.put("approvalId", submitted.approvalId());
        return updates;
    }

    /** Stores a draft alone, for contents that another approval covers. */
    String store(StepContext step, Words words, String onceKey, Actor by) {
        return store(step, step.runId().value(), words, onceKey, by);
    }

    /** The same for a run that does not lead the conversation. */
    String storeBeside(StepContext step, Words words, String onceKey, Actor by) {
        return store(step, null, words, onceKey, by);
    }

    private String store(StepContext step, String leader, Words words, String onceKey, Actor by) {
        return Reactive.await(() -> conversations.draft(
                        new DraftMessage(
                                new ProspectId(step.subjectId()),
                                leader,
                                words.purpose(),
                                words.subject(),
                                words.body(),
                                words.claims(),
                                onceKey),
                        by))
                .id()
                .value();
    }
}
