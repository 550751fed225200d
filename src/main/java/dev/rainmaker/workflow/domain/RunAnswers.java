package dev.rainmaker.workflow.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.Answer;
import dev.rainmaker.workflow.HumanStep;
import dev.rainmaker.workflow.Question;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.RunProblemType;
import dev.rainmaker.workflow.RunRefused;
import dev.rainmaker.workflow.RunStatus;
import dev.rainmaker.workflow.engine.RunState;
import dev.rainmaker.workflow.engine.StateJson;
import dev.rainmaker.workflow.engine.WakeUps;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Questions of runs and their answers. A question is named by the run's sequence number and fence, which every step and every
 * person's action move: whoever answers second has answered something that is not asked any more.
 */
@ApplicationScoped
class RunAnswers {
    private final List<HumanStep<?>> steps;
    private final RunTables tables;
    private final RunAnnouncements announcements;
    private final StateJson json;
    private final Ids ids;
    private final Clock clock;
    private final WakeUps wakeUps;

    RunAnswers(
            @All List<HumanStep<?>> steps,
            RunTables tables,
            RunAnnouncements announcements,
            StateJson json,
            Ids ids,
            Clock clock,
            WakeUps wakeUps) {
        this.steps = steps;
        this.tables = tables;
        this.announcements = announcements;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.wakeUps = wakeUps;
    }

    Uni<Optional<Question>> question(RunEntity run) {
        var view = run.view(false);
        var step = asked(view);
        if (step.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return tables.state(run.id, run.seq)
                .flatMap(state -> step.get().question(view, json.stored(state)))
                .map(question -> Optional.of(question.at(version(run))));
    }

    Uni<Run> answer(RunEntity run, String version, Answer answer, Actor by) {
        if (!version(run).equals(version)) {
            throw new RunRefused(
                    RunProblemType.QUESTION_ANSWERED,
                    "Somebody has answered, or the run has moved on. Load it again to see where it is.");
        }
        var view = run.view(false);
        var step = asked(view)
                .filter(asked -> asked.answeredBy().isInstance(answer))
                .orElseThrow(() -> new RunRefused(
                        RunProblemType.NO_QUESTION, "The run asks nothing that this would answer. Load its question."));
        return tables.state(run.id, run.seq).flatMap(state -> take(step, view, json.stored(state), answer, by)
                .flatMap(resumption -> resume(run, state, resumption, by)));
    }

    private static <A extends Answer> Uni<HumanStep.Resumption> take(
            HumanStep<A> step, Run run, RunState state, Answer answer, Actor by) {
        return step.answer(run, state, step.answeredBy().cast(answer), by);
    }

    private Uni<Run> resume(RunEntity run, String state, HumanStep.Resumption resumption, Actor by) {
        var before = RunAnnouncements.facts(run);
        var facts = new HashMap<String, Object>(resumption.facts());
        facts.put("answeredBy", by.id());
        return (resumption.goesOn()
                        ? goOn(run, state, resumption, facts)
                        : Uni.createFrom().voidItem())
                .call(() -> announcements.tell("run.answered", run, before, resumption.facts(), by))
                .map(done -> run.view(false));
    }

    private Uni<Void> goOn(RunEntity run, String state, HumanStep.Resumption resumption, Map<String, Object> facts) {
        var now = SqlTime.of(clock.now());
        var step = StepEntity.answered(ids.next(), run, json.write(facts), now);
        run.move(RunStatus.RUNNABLE, now);
        run.forgetProblem();
        run.dueAt = null;
        run.seq++;
        var edited = json.edited(state, resumption.updates());
        return step.persist()
                .call(() -> run.persistAndFlush())
                .call(() -> tables.addCheckpoint(run.id, run.seq, run.node, run.node, edited))
                .call(() -> Multi.createFrom()
                        .iterable(resumption.settled())
                        .onItem()
                        .transformToUniAndConcatenate(name -> tables.update(
                                "UPDATE workflow_signal SET used_seq = ? WHERE used_seq IS NULL AND run_id = ? AND name = ?",
                                run.seq,
                                run.id,
                                name))
                        .collect()
                        .asList())
                .call(() -> tables.wake(run.id))
                .invoke(wakeUps::soon)
                .replaceWithVoid();
    }

    private Optional<HumanStep<?>> asked(Run run) {
        return steps.stream().filter(step -> step.asks(run)).findFirst();
    }

    private static String version(RunEntity run) {
        return run.seq + "-" + run.fence;
    }
}
