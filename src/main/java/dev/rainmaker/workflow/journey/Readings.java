package dev.rainmaker.workflow.journey;

import dev.rainmaker.agents.ConversationAgent;
import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.agents.ReplyReading;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.conversations.LearnedSlot;
import dev.rainmaker.conversations.Message;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.AgentMetering;
import dev.rainmaker.workflow.engine.StepContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Reads what clients write and puts it into the event brief. */
@ApplicationScoped
class Readings {
    private static final Actor READER = Actor.agent("conversation");
    /** A value that the reader doubts is asked back instead of stored (see {@link ReplyReading.Slot}). */
    private static final double SURE = 0.6;

    private final ConversationAgent agent;
    private final ConversationsApi conversations;
    private final CompanyConfig company;

    Readings(ConversationAgent agent, ConversationsApi conversations, CompanyConfig company) {
        this.agent = agent;
        this.conversations = conversations;
        this.company = company;
    }

    /** A message and how it was read. */
    record Read(MessageId id, ReplyReading reading) {
        static ReplyReading together(List<Read> all) {
            return ReplyReading.together(all.stream().map(Read::reading).toList());
        }
    }

    /** Reads messages, oldest first; what a person settled about them counts instead. Changes nothing. */
    List<Read> read(StepContext step, List<MessageId> ids) {
        return ids.stream()
                .map(id -> new Read(
                        id,
                        DoubtfulReading.settled(
                                step.state(),
                                List.of(id),
                                understand(step, Reactive.await(() -> conversations.message(id))))))
                .toList();
    }

    /** Notes the intent of each message and learns its slots. Repeat-safe. */
    void keep(StepContext step, List<Read> all) {
        int slots = 0;
        for (var read : all) {
            slots += learn(step, read.id(), read.reading());
            Reactive.await(() -> conversations.read(
                    read.id(), read.reading().intent(), read.reading().confidence(), READER));
        }
        step.fact("slots", slots);
    }

    /** Reads words that came another way, such as a wish for changes on the client's page. */
    ReplyReading readWords(StepContext step, String words) {
        var result = AgentMetering.call(
                step,
                "words",
                ReplyReading.class,
                () -> agent.read(
                        new ReceivedReply(null, null, null, "", words, today(step), null, company.currency())));
        step.fact("slots", learn(step, null, result.value()));
        return result.value();
    }

    /** The reading of what the journey reacts to. */
    ReplyReading last(StepContext step) {
        return Read.together(read(step, Received.of(step)));
    }

    private ReplyReading understand(StepContext step, Message message) {
        var result = AgentMetering.call(
                step,
                "read:" + message.id().value(),
                ReplyReading.class,
                () -> agent.read(new ReceivedReply(
                        message.automatic() ? "auto-replied" : null,
                        null,
                        null,
                        message.subject(),
                        message.body() == null ? "" : message.body(),
                        today(step),
                        asked(step),
                        company.currency())));
        return result.value();
    }

    /** The answer to our own question, or an open correction, settles a contradiction. */
    private int learn(StepContext step, MessageId source, ReplyReading reading) {
        var asked = asked(step);
        List<LearnedSlot> learned = reading.slots().stream()
                .filter(slot -> slot.confidence() >= SURE)
                .map(slot -> new LearnedSlot(slot.slot(), slot.value(), slot.sentence(), slot.settles(asked)))
                .toList();
        Reactive.await(() -> conversations.learn(new ProspectId(step.subjectId()), source, learned, READER));
        return learned.size();
    }

    private static BriefSlot asked(StepContext step) {
        return step.state().has("lastAsked") ? BriefSlot.valueOf(step.state().text("lastAsked")) : null;
    }

    private static LocalDate today(StepContext step) {
        return LocalDate.ofInstant(step.clock().now(), ZoneOffset.UTC);
    }
}
