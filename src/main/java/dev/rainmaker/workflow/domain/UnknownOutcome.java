package dev.rainmaker.workflow.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.Answer;
import dev.rainmaker.workflow.HumanStep;
import dev.rainmaker.workflow.Question;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.RunProblemType;
import dev.rainmaker.workflow.RunRefused;
import dev.rainmaker.workflow.RunStatus;
import dev.rainmaker.workflow.engine.EffectRows;
import dev.rainmaker.workflow.engine.RunState;
import dev.rainmaker.workflow.engine.StateJson;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** An effect may have happened or not: a person looks at the receiving end and says which. For every kind of graph. */
@ApplicationScoped
class UnknownOutcome implements HumanStep<Answer.Outcome> {
    private static final String CODE = "outcome_unknown";
    private static final List<Question.AnswerChoice> CHOICES = List.of(
            new Question.AnswerChoice(
                    "happened",
                    "It was sent",
                    "Say what you saw where it arrives: in the sent mail, the calendar, the provider's log. The step counts as done"
                            + " with that, and nothing goes out a second time."),
            new Question.AnswerChoice(
                    "not_happened",
                    "It was not sent",
                    "It is done again, once. If it had gone out after all, the client would get it twice."));

    private final FieldCrypto crypto;
    private final StateJson json;
    private final Clock clock;

    UnknownOutcome(FieldCrypto crypto, StateJson json, Clock clock) {
        this.crypto = crypto;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Class<Answer.Outcome> answeredBy() {
        return Answer.Outcome.class;
    }

    @Override
    public boolean asks(Run run) {
        return run.status() == RunStatus.NEEDS_ATTENTION
                && run.problem() != null
                && run.problem().code().equals(CODE);
    }

    @Override
    public Uni<Question> question(Run run, RunState state) {
        return lost(run).map(effects -> Question.lost(run, effects, CHOICES));
    }

    @Override
    public Uni<Resumption> answer(Run run, RunState state, Answer.Outcome answer, Actor by) {
        if (answer.happened() && (answer.observed() == null || answer.observed().isBlank())) {
            throw new InvalidRequest("outcome.observed", "say what you saw at the receiving end");
        }
        return lost(run).flatMap(effects -> (answer.happened()
                        ? happened(run, answer.observed().strip())
                        : NativeSql.update(
                                EffectRows.NOT_HAPPENED, List.of(run.id().value())))
                .map(rows -> Resumption.with(
                        Map.of(),
                        Map.of(
                                "happened",
                                answer.happened(),
                                "effects",
                                effects.stream().map(Question.LostEffect::name).toList()))));
    }

    private Uni<Integer> happened(Run run, String observed) {
        var owner = run.subjectId() == null ? run.id().value() : run.subjectId();
        return crypto.cipherFor(owner).flatMap(cipher -> {
            if (cipher.erased()) {
                throw new RunRefused(
                        RunProblemType.SUBJECT_ERASED, "The data of this prospect was erased. Cancel the run.");
            }
            return NativeSql.update(
                    EffectRows.HAPPENED,
                    List.of(
                            cipher.encrypt(EffectRows.FIELD, json.quoted(observed)),
                            SqlTime.of(clock.now()),
                            run.id().value()));
        });
    }

    private static Uni<List<Question.LostEffect>> lost(Run run) {
        return NativeSql.rows(EffectRows.UNKNOWN, List.of(run.id().value())).map(rows -> rows.stream()
                .map(row -> new Question.LostEffect(name((String) row[0]), SqlTime.instant((LocalDateTime) row[1])))
                .toList());
    }

    /** A key is run, visit, step and the effect's own name. */
    private static String name(String key) {
        return key.split(":", 4)[3];
    }
}
