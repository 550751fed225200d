package dev.rainmaker.workflow.hunt;

import dev.rainmaker.agents.HuntPlan;
import dev.rainmaker.agents.HuntTarget;
import dev.rainmaker.agents.Judgement;
import dev.rainmaker.agents.ProspectHunterAgent;
import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.tools.house.TrackingGateway;
import dev.rainmaker.tools.read.LinkedInReader;
import dev.rainmaker.tools.read.SearchGateway;
import dev.rainmaker.workflow.AgentMetering;
import dev.rainmaker.workflow.engine.GraphBuilder;
import dev.rainmaker.workflow.engine.GraphDefinition;
import dev.rainmaker.workflow.engine.Priority;
import dev.rainmaker.workflow.engine.StepContext;
import dev.rainmaker.workflow.engine.StepResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** From a target in plain words to stored prospects, each on a journey of its own. */
@ApplicationScoped
class HuntGraph implements GraphDefinition {
    private static final int HITS_PER_QUERY = 10;
    private static final int PER_STEP = 5;

    private final ProspectHunterAgent hunter;
    private final HuntProgress progress;
    private final SearchGateway search;
    private final LinkedInReader linkedIn;
    private final TrackingGateway tracking;

    HuntGraph(
            ProspectHunterAgent hunter,
            HuntProgress progress,
            SearchGateway search,
            LinkedInReader linkedIn,
            TrackingGateway tracking) {
        this.hunter = hunter;
        this.progress = progress;
        this.search = search;
        this.linkedIn = linkedIn;
        this.tracking = tracking;
    }

    @Override
    public String kind() {
        return "hunt";
    }

    @Override
    public int version() {
        return 1;
    }

    /** A reply of a client goes before its pages. */
    @Override
    public Priority priority() {
        return Priority.LOW;
    }

    @Override
    public void describe(GraphBuilder graph) {
        graph.startAt("plan_queries")
                .node("plan_queries", this::plan)
                .to("search")
                .node("search", this::search)
                .to("judge")
                .node("judge", this::judge)
                .route(
                        state -> state.flag("more") ? "more" : "all_judged",
                        Map.of("more", "judge", "all_judged", "store"))
                .node("store", this::store)
                .route(
                        state -> state.flag("more") ? "more" : "all_stored",
                        Map.of("more", "store", "all_stored", "report"))
                .node("report", this::report)
                .end();
    }

    private StepResult plan(StepContext step) {
        var plan = AgentMetering.call(
                step,
                "plan",
                HuntPlan.class,
                () -> hunter.plan(HuntTarget.of(step.state().require("target")), today(step)));
        Reactive.await(() -> progress.planned(step.subjectId(), plan));
        step.fact("queries", plan.value().queries().size());
        return StepResult.next();
    }

    /** Each query once, also after a restart in the middle; corporate targets also become a task on LinkedIn. */
    private StepResult search(StepContext step) {
        var hunt = step.subjectId();
        var plan = Reactive.await(() -> progress.plan(hunt));
        int judgedEarlier = 0;
        for (var query : Reactive.await(() -> progress.openQueries(hunt))) {
            var answer = search.search(query, HITS_PER_QUERY);
            judgedEarlier += Reactive.await(() -> progress.searched(hunt, query, answer));
            step.fact("provider", answer.provider());
        }
        if (judgedEarlier > 0) {
            step.fact("judgedEarlier", judgedEarlier);
        }
        if (plan.filters().eventTypes().contains(EventType.CORPORATE)) {
            var words = "event planner"
                    + (plan.filters().region() == null
                            ? ""
                            : " " + plan.filters().region());
            var task = linkedIn.search(words).task();
            Reactive.await(() -> progress.taskForPerson(hunt, task.link()));
        }
        return StepResult.next();
    }

    private StepResult judge(StepContext step) {
        var hunt = step.subjectId();
        var plan = Reactive.await(() -> progress.plan(hunt));
        for (int i = 0; i < PER_STEP; i++) {
            var todo = Reactive.await(() -> progress.nextUnjudged(hunt));
            if (todo == null) {
                return StepResult.next("more", false);
            }
            var judged = AgentMetering.call(
                    step,
                    "judge:" + todo.hitId(),
                    Judgement.class,
                    () -> hunter.judge(plan, Documents.of(search.read(todo.url())), today(step)));
            Reactive.await(() -> progress.judged(hunt, todo.hitId(), judged.value()));
        }
        return StepResult.next("more", true);
    }

    private StepResult store(StepContext step) {
        for (int i = 0; i < PER_STEP; i++) {
            var stored = Reactive.await(() -> progress.storeNext(
                    step.subjectId(), step.runId().value(), step.clock().now()));
            if (!stored.any()) {
                return StepResult.next("more", false);
            }
            if (stored.prospectId() != null) {
                step.made("prospect", stored.prospectId());
            }
        }
        return StepResult.next("more", true);
    }

    private StepResult report(StepContext step) {
        tracking.track("hunt_finished", step.subjectId(), step.clock().now(), "hunt_finished:" + step.subjectId());
        return StepResult.next();
    }

    private static LocalDate today(StepContext step) {
        return LocalDate.ofInstant(step.clock().now(), ZoneOffset.UTC);
    }
}
