package dev.rainmaker.agents.model;

import dev.rainmaker.agents.AgentResult;
import dev.rainmaker.agents.AnswerBrief;
import dev.rainmaker.agents.BriefState;
import dev.rainmaker.agents.ConversationAgent;
import dev.rainmaker.agents.NextQuestion;
import dev.rainmaker.agents.Qualification;
import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.agents.ReplyDraft;
import dev.rainmaker.agents.ReplyReading;
import dev.rainmaker.agents.rules.conversation.Corrections;
import dev.rainmaker.agents.rules.conversation.Machine;
import dev.rainmaker.agents.rules.conversation.NewText;
import dev.rainmaker.agents.text.Sentences;
import dev.rainmaker.platform.planning.ReplyIntent;
import java.util.HashSet;
import java.util.List;

/** Conversation with a language model. Mail of machines never reaches it, and readiness stays computed by rules. */
public final class ModelConversation implements ConversationAgent {
    private static final Prompt READ = new Prompt("conversation", "read", 2);
    private static final Prompt NEXT = new Prompt("conversation", "next", 1);
    private static final Prompt ANSWER = new Prompt("conversation", "answer", 1);

    private final StructuredModel model;
    private final ConversationAgent rules;

    public ModelConversation(StructuredModel model, ConversationAgent rules) {
        this.model = model;
        this.rules = rules;
    }

    record ReadAnswer(
            ReplyIntent intent,
            double confidence,
            String reason,
            List<ReplyReading.Slot> slots,
            boolean sensitive,
            String sensitiveSentence,
            List<ReplyReading.Want> wants) {}

    @Override
    public AgentResult<ReplyReading> read(ReceivedReply reply) {
        var text = NewText.of(reply.text());
        if (Machine.read(reply, text).isPresent()) {
            return rules.read(reply);
        }
        var input = "Received on " + reply.receivedOn() + ".\nWe had asked for: " + model.json(reply.asked())
                + "\nCurrency of amounts without one: " + reply.currency() + "\nSubject: "
                + Fence.around("subject", reply.subject()) + "\nMessage: " + Fence.around("message", text);
        var answer =
                model.ask(new ModelTask<>(READ, input, ReadAnswer.class, found -> problems(found, text)).ofReading());
        var found = answer.value();
        var reading = new ReplyReading(
                text,
                found.intent(),
                found.confidence(),
                found.reason(),
                found.slots().stream().map(ModelConversation::worded).toList(),
                found.sensitive(),
                found.sensitiveSentence(),
                new HashSet<>(found.wants()));
        return new AgentResult<>(reading, answer.usage(), false);
    }

    /** A model may not replace what a client said unless the sentence itself has words of a correction. */
    private static ReplyReading.Slot worded(ReplyReading.Slot slot) {
        return slot.replaces() && !Corrections.named(slot.sentence())
                ? new ReplyReading.Slot(slot.slot(), slot.value(), slot.sentence(), slot.confidence())
                : slot;
    }

    @Override
    public AgentResult<NextQuestion> next(BriefState state) {
        var input = "Event brief: " + Fence.around("brief", model.json(state));
        return model.ask(new ModelTask<>(NEXT, input, NextQuestion.class, found -> new Grounding()
                .must(
                        (found.slot() == null)
                                == (found.question() == null || found.question().isBlank()),
                        "slot and question belong together")
                .said(found.reason(), "the reason")
                .noPrice(found.contradiction() ? null : found.question())
                .problems()));
    }

    @Override
    public AgentResult<ReplyDraft> answer(AnswerBrief brief) {
        if (List.of(ReplyIntent.UNSUBSCRIBE, ReplyIntent.OUT_OF_OFFICE, ReplyIntent.BOUNCE)
                .contains(brief.reading().intent())) {
            return rules.answer(brief);
        }
        var input = "Company: " + model.json(brief.company()) + "\nTone: " + brief.tone() + "\nPublished facts: "
                + model.json(brief.facts())
                + "\nNext question: " + model.json(brief.question()) + "\nClient: "
                + Fence.around("name", brief.clientName())
                + "\nWhat was read: " + Fence.around("reading", model.json(brief.reading())) + "\nEvent brief: "
                + Fence.around("brief", model.json(brief.state()));
        return model.ask(new ModelTask<>(ANSWER, input, ReplyDraft.class, draft -> problems(draft, brief)));
    }

    @Override
    public AgentResult<Qualification> qualify(BriefState state) {
        return rules.qualify(state);
    }

    private static List<String> problems(ReadAnswer found, String text) {
        var check = new Grounding()
                .must(found.intent() != null && found.slots() != null && found.wants() != null, "a member is missing")
                .unit(found.confidence())
                .said(found.reason(), "the reason");
        if (found.slots() != null) {
            found.slots().forEach(slot -> check.must(
                            slot.slot() != null && SlotForm.fits(slot.slot(), slot.value()),
                            "a slot's value has the wrong form")
                    .unit(slot.confidence())
                    .quoted(slot.sentence(), text));
        }
        if (found.sensitive()) {
            check.quoted(found.sensitiveSentence(), text);
        }
        return check.problems();
    }

    private static List<String> problems(ReplyDraft draft, AnswerBrief brief) {
        var check = new Grounding()
                .said(draft.body(), "the body")
                .noPrice(draft.body())
                .must(draft.body() == null || !draft.body().contains("{{"), "a variable was printed");
        for (var claim : draft.claims()) {
            check.quoted(claim.sentence(), draft.body() == null ? "" : draft.body());
            check.must(SlotForm.isSource(claim.source(), brief.facts()), "a claim names no slot and no published fact");
        }
        return check.must(Sentences.normal(String.valueOf(draft.body())).length() < 4000, "the body is too long")
                .problems();
    }
}
