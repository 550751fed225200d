package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.AgentResult;
import dev.rainmaker.agents.AnswerBrief;
import dev.rainmaker.agents.BriefState;
import dev.rainmaker.agents.ConversationAgent;
import dev.rainmaker.agents.NextQuestion;
import dev.rainmaker.agents.Qualification;
import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.agents.ReplyDraft;
import dev.rainmaker.agents.ReplyReading;
import dev.rainmaker.agents.rules.Measured;
import dev.rainmaker.agents.text.OrdersToSoftware;
import dev.rainmaker.agents.text.Sentences;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.planning.ReplyIntent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The conversation agent without a language model. */
public final class RulesConversation implements ConversationAgent {
    private final Measured measured;

    public RulesConversation(Clock clock) {
        this.measured = new Measured("conversation", clock);
    }

    @Override
    public AgentResult<ReplyReading> read(ReceivedReply reply) {
        return measured.run(() -> reading(reply));
    }

    @Override
    public AgentResult<NextQuestion> next(BriefState state) {
        return measured.run(() -> Questions.next(state));
    }

    @Override
    public AgentResult<ReplyDraft> answer(AnswerBrief brief) {
        return measured.run(() -> AnswerText.write(brief));
    }

    @Override
    public AgentResult<Qualification> qualify(BriefState state) {
        return measured.run(() -> Readiness.score(state));
    }

    private static ReplyReading reading(ReceivedReply reply) {
        var text = NewText.of(reply.text());
        var machine = Machine.read(reply, text);
        var sentences = Sentences.of(text);
        if (machine.isPresent()) {
            var found = machine.get();
            var news = found.intent() == ReplyIntent.BOUNCE ? null : SensitiveReader.read(sentences);
            return new ReplyReading(
                    text, found.intent(), found.confidence(), found.reason(), List.of(), news != null, news, Set.of());
        }
        var said = sentences.stream()
                .filter(sentence -> !OrdersToSoftware.in(sentence))
                .toList();
        var slots = SlotReader.read(reply, said);
        var sensitive = SensitiveReader.read(sentences);
        var facts = slots.stream().map(ReplyReading.Slot::slot).collect(Collectors.toSet());
        var intent = IntentReader.read(sentences, reply.asked(), facts, sensitive != null);
        return new ReplyReading(
                text,
                intent.intent(),
                intent.confidence(),
                intent.reason(),
                slots,
                sensitive != null,
                sensitive,
                IntentReader.wants(sentences));
    }
}
