package dev.rainmaker.workflow.journey;

import dev.rainmaker.agents.ConversationAgent;
import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.agents.ReplyReading;
import dev.rainmaker.conversations.ClientWords;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.conversations.LearnedSlot;
import dev.rainmaker.conversations.Message;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.ReplyIntent;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.AgentMetering;
import dev.rainmaker.workflow.engine.StepContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads what clients write and puts it into the event brief. */
@ApplicationScoped
class Readings {
    private static final Actor READER = Actor.agent("conversation");
    /** A value that the reader doubts is asked back instead of stored (see {@link ReplyReading.Slot}). */
    private static final double SURE = 0.6;
    /** What says no more of an answer to our questions than that it is one. */
    private static final Set<ReplyIntent> MERE =
            EnumSet.of(ReplyIntent.UNCLEAR, ReplyIntent.INTERESTED, ReplyIntent.OUT_OF_OFFICE, ReplyIntent.BOUNCE);

    private final ConversationAgent agent;
    private final ConversationsApi conversations;
    private final CompanyConfig company;

    Readings(ConversationAgent agent, ConversationsApi conversations, CompanyConfig company) {
        this.agent = agent;
        this.conversations = conversations;
        this.company = company;
    }

    /**
     * A message and how it was read.
     *
     * @param learned whether the brief has its values already
     */
    record Read(MessageId id, ReplyReading reading, boolean learned) {
        static ReplyReading together(List<Read> all) {
            return ReplyReading.together(all.stream().map(Read::reading).toList());
        }
    }

    /** Reads messages, oldest first; what a person settled about them counts instead. Changes nothing. */
    List<Read> read(StepContext step, List<MessageId> ids) {
        return ids.stream().map(id -> read(step, id)).toList();
    }

    private Read read(StepContext step, MessageId id) {
        var message = Reactive.await(() -> conversations.message(id));
        boolean entered = ClientWords.QUESTIONNAIRE.equals(message.provider());
        var reading = understand(step, message, entered ? null : asked(step));
        return new Read(
                id,
                DoubtfulReading.settled(step.state(), List.of(id), entered ? entered(message, reading) : reading),
                entered);
    }

    /** What a client entered in a questionnaire answers us, and its values are in the brief; news in its words still counts. */
    private ReplyReading entered(Message message, ReplyReading reading) {
        var slots = Reactive.await(() -> conversations.brief(message.prospectId())).entries().stream()
                .filter(entry -> message.id().value().equals(entry.messageId()))
                .map(entry -> new ReplyReading.Slot(entry.slot(), entry.value(), entry.sentence(), 1.0))
                .toList();
        boolean mere = MERE.contains(reading.intent());
        return new ReplyReading(
                reading.newText(),
                mere ? ReplyIntent.INTERESTED : reading.intent(),
                mere ? 1.0 : reading.confidence(),
                mere ? "The client answered the questionnaire." : reading.reason(),
                slots,
                reading.sensitive(),
                reading.sensitiveSentence(),
                reading.wants());
    }

    /** Notes the intent of each message and learns its slots. Repeat-safe. */
    void keep(StepContext step, List<Read> all) {
        int slots = 0;
        for (var read : all) {
            slots += read.learned() ? 0 : learn(step, read.id(), read.reading());
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

    private ReplyReading understand(StepContext step, Message message, BriefSlot asked) {
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
                        asked,
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
