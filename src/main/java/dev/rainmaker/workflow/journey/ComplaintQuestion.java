package dev.rainmaker.workflow.journey;

import dev.rainmaker.autonomy.AutonomyApi;
import dev.rainmaker.autonomy.Harm;
import dev.rainmaker.conversations.ConversationId;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.platform.planning.ReplyIntent;
import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.privacy.SuppressionReason;
import dev.rainmaker.privacy.SuppressionsApi;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Role;
import dev.rainmaker.workflow.Answer;
import dev.rainmaker.workflow.HumanStep;
import dev.rainmaker.workflow.Question;
import dev.rainmaker.workflow.QuestionKind;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.RunProblemType;
import dev.rainmaker.workflow.RunRefused;
import dev.rainmaker.workflow.engine.RunState;
import dev.rainmaker.workflow.engine.StepResult;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * A client complains: the address is suppressed at once, a person is called, and the journey waits for what the person says. Only
 * an owner takes the address off the list again, as everywhere.
 */
@ApplicationScoped
class ComplaintQuestion implements HumanStep<Answer.Complaint> {
    private static final String CODE = "complaint";
    private static final String ANSWERED = "complaintAnswered";
    private static final List<Question.AnswerChoice> CHOICES = List.of(
            new Question.AnswerChoice(
                    "complaint",
                    "It is a complaint",
                    "The journey ends, and nothing is ever sent to this address again. Answer the client yourself."),
            new Question.AnswerChoice(
                    "no_complaint",
                    "It is none",
                    "An owner says what it is instead; the address may be written to again and the journey goes on."));

    private final ConversationsApi conversations;
    private final SuppressionsApi suppressions;
    private final ProspectsApi prospects;
    private final AutonomyApi autonomy;

    ComplaintQuestion(
            ConversationsApi conversations,
            SuppressionsApi suppressions,
            ProspectsApi prospects,
            AutonomyApi autonomy) {
        this.conversations = conversations;
        this.suppressions = suppressions;
        this.prospects = prospects;
        this.autonomy = autonomy;
    }

    /** Stops everything at once, then asks; once answered, ends the journey. Blocking. */
    StepResult ask(RunState state, Prospect prospect, ConversationId conversation, Actor by) {
        if (state.flag(ANSWERED)) {
            return Next.stop("complained");
        }
        Reactive.await(() -> autonomy.harmed(prospect.id().value(), Harm.COMPLAINT, conversation.value(), by));
        Reactive.await(() ->
                conversations.callPerson(conversation, true, "Complaint: nothing more is sent to this person.", by));
        Reactive.await(() -> suppressions.suppress(
                prospect.email(),
                SuppressionReason.COMPLAINED,
                "reply",
                prospect.id().value(),
                by));
        return new StepResult.Attention(
                CODE,
                "The client complains. Nothing more is sent to this person. Read the message, then say whether it is a complaint.",
                List.of("answer", "cancel"),
                Map.of());
    }

    @Override
    public Class<Answer.Complaint> answeredBy() {
        return Answer.Complaint.class;
    }

    @Override
    public boolean asks(Run run) {
        return run.kind().equals("journey") && run.needsAttentionFor(CODE);
    }

    @Override
    public Uni<Question> question(Run run, RunState state) {
        return DoubtfulReading.words(conversations, state)
                .map(words -> Question.reading(
                        QuestionKind.COMPLAINT,
                        run,
                        new Question.AskedReading(ReplyIntent.COMPLAINT, 1.0, null, words, List.of()),
                        CHOICES));
    }

    @Override
    public Uni<Resumption> answer(Run run, RunState state, Answer.Complaint answer, Actor by) {
        if (answer.complaint()) {
            return Uni.createFrom().item(Resumption.with(Map.of(ANSWERED, true), Map.of("complaint", true)));
        }
        if (answer.intent() == null || answer.intent() == ReplyIntent.COMPLAINT) {
            throw new InvalidRequest("complaint.intent", "say what the message is instead");
        }
        if (!by.is(Role.OWNER)) {
            throw new RunRefused(
                    RunProblemType.ANSWER_NEEDS_OWNER,
                    "Only an owner takes an address off the list of those never contacted.");
        }
        return prospects
                .require(new ProspectId(run.subjectId()))
                .flatMap(prospect -> prospect.email() == null
                        ? Uni.createFrom().item(false)
                        : suppressions.lift(prospect.email(), SuppressionReason.COMPLAINED, "it was no complaint", by))
                .map(lifted -> Resumption.with(
                                DoubtfulReading.settling(state, answer.intent()),
                                Map.of(
                                        "complaint",
                                        false,
                                        "confirmed",
                                        answer.intent().name()))
                        .settling("prospect.suppressed"));
    }
}
