package dev.rainmaker.workflow.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.agents.ReplyReading;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.conversations.Message;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.planning.ReplyIntent;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.Answer;
import dev.rainmaker.workflow.HumanStep;
import dev.rainmaker.workflow.Question;
import dev.rainmaker.workflow.QuestionKind;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.engine.RunState;
import dev.rainmaker.workflow.engine.StepContext;
import dev.rainmaker.workflow.engine.StepResult;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A reply was read with less confidence than is asked for: a person confirms or corrects the reading, and the journey goes on
 * with that one. What was read is kept in the run's state under the prospect's key.
 */
@ApplicationScoped
class DoubtfulReading implements HumanStep<Answer.Reading> {
    /** Unclear messages get a question back, machines' mail none; a wish to be left alone counts when it was said. */
    private static final Set<ReplyIntent> NEVER_ASKED = EnumSet.of(
            ReplyIntent.UNCLEAR,
            ReplyIntent.OUT_OF_OFFICE,
            ReplyIntent.BOUNCE,
            ReplyIntent.UNSUBSCRIBE,
            ReplyIntent.COMPLAINT);

    /** Below this a wish to be left alone was guessed: suppressing is final, so a person decides; until then nothing is sent. */
    private static final double GUESSED = 0.5;

    private static final String CODE = "low_confidence";
    private static final String DOUBT = "doubt";
    private static final String CONFIRMED = "confirmed";
    private static final String FIELD = "workflow_run.doubt";
    private static final TypeReference<List<Question.ReadSlot>> SLOTS = new TypeReference<>() {};
    private static final List<Question.AnswerChoice> CHOICES = List.of(new Question.AnswerChoice(
            "confirm",
            "Go on with this reading",
            "The journey goes on with what you confirm or correct here; values go into the brief as yours."));

    /** What the state keeps of a reading. */
    record Doubt(ReplyIntent intent, double confidence, String slots) {}

    /** A reading that a person settled, and the messages that it is about. */
    record Confirmed(ReplyIntent intent, List<String> messages) {}

    private final ConversationsApi conversations;
    private final FieldCrypto crypto;
    private final ObjectMapper json;
    private final JourneyConfig config;

    DoubtfulReading(ConversationsApi conversations, FieldCrypto crypto, ObjectMapper json, JourneyConfig config) {
        this.conversations = conversations;
        this.crypto = crypto;
        this.json = json;
        this.config = config;
    }

    boolean doubts(ReplyReading reading) {
        return reading.intent() == ReplyIntent.UNSUBSCRIBE && reading.confidence() < GUESSED
                || !NEVER_ASKED.contains(reading.intent()) && reading.confidence() < config.askBelow();
    }

    StepResult ask(StepContext step, ReplyReading reading) {
        var slots = reading.slots().stream()
                .map(slot -> new Question.ReadSlot(slot.slot(), slot.value(), slot.sentence()))
                .toList();
        var sealed = crypto.blockingCipherFor(step.subjectId()).encrypt(FIELD, text(slots));
        return new StepResult.Attention(
                CODE,
                "It is not sure what the client means. Read the message, then confirm or correct the reading.",
                List.of("answer", "cancel"),
                Map.of(DOUBT, new Doubt(reading.intent(), reading.confidence(), sealed)));
    }

    /** The reading that a person settled for exactly these messages, else the agent's. */
    static ReplyReading settled(RunState state, List<MessageId> messages, ReplyReading reading) {
        var confirmed = state.as(CONFIRMED, Confirmed.class);
        var same = confirmed != null
                && confirmed
                        .messages()
                        .containsAll(messages.stream().map(MessageId::value).toList());
        return same
                ? new ReplyReading(
                        reading.newText(),
                        confirmed.intent(),
                        1.0,
                        reading.reason(),
                        List.of(),
                        reading.sensitive(),
                        reading.sensitiveSentence(),
                        reading.wants())
                : reading;
    }

    /** What the state says once a person has settled how the present messages are to be read. */
    static Map<String, Object> settling(RunState state, ReplyIntent intent) {
        return Map.of(CONFIRMED, new Confirmed(intent, Received.ids(state)));
    }

    @Override
    public Class<Answer.Reading> answeredBy() {
        return Answer.Reading.class;
    }

    @Override
    public boolean asks(Run run) {
        return run.kind().equals("journey") && run.needsAttentionFor(CODE);
    }

    @Override
    public Uni<Question> question(Run run, RunState state) {
        var doubt = state.as(DOUBT, Doubt.class);
        return words(conversations, state).flatMap(words -> crypto.cipherFor(run.subjectId())
                .map(cipher -> Question.reading(
                        QuestionKind.LOW_CONFIDENCE,
                        run,
                        new Question.AskedReading(
                                doubt.intent(),
                                doubt.confidence(),
                                config.askBelow(),
                                words,
                                slots(cipher.decrypt(FIELD, doubt.slots()))),
                        CHOICES)));
    }

    @Override
    public Uni<Resumption> answer(Run run, RunState state, Answer.Reading answer, Actor by) {
        var doubt = state.as(DOUBT, Doubt.class);
        return JourneyControl.correct(conversations, new ProspectId(run.subjectId()), answer.slots(), by)
                .map(done -> Resumption.with(
                        settling(state, answer.intent()),
                        Map.of(
                                "read",
                                doubt.intent().name(),
                                "confirmed",
                                answer.intent().name(),
                                "slots",
                                answer.slots().size())));
    }

    /** What the client wrote, oldest first. */
    static Uni<String> words(ConversationsApi conversations, RunState state) {
        return Multi.createFrom()
                .iterable(Received.ids(state))
                .onItem()
                .transformToUniAndConcatenate(id -> conversations.message(new MessageId(id)))
                .collect()
                .asList()
                .map(messages -> messages.stream()
                        .map(Message::body)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n\n")));
    }

    private String text(List<Question.ReadSlot> slots) {
        try {
            return json.writeValueAsString(slots);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("slots are plain texts", impossible);
        }
    }

    private List<Question.ReadSlot> slots(String text) {
        try {
            return text == null ? List.of() : json.readValue(text, SLOTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a reading cannot be read", broken);
        }
    }
}
