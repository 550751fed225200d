package dev.rainmaker.workflow;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/**
 * Runs of the workflow graphs. Methods that change something run in, or join, a reactive transaction, are audited and
 * announce {@code run.changed}; they fail with {@code RunNotFound} or {@code IllegalTransition} where it applies.
 */
public interface RunsApi {
    /** Starts a run; it is picked up right after the commit. Repeat-safe with a once-key. Fails with UnknownGraph. */
    Uni<Run> start(StartRun command, Actor by);

    /** Ends the run for good; a step under way loses its result, its finished effects stay. */
    Uni<Run> cancel(RunId id, Actor by);

    /** Holds the run until it is resumed; a step under way is repeated then, its finished effects are not. */
    Uni<Run> pause(RunId id, Actor by);

    /** Lets a paused run go on: wait on, or run. */
    Uni<Run> resume(RunId id, Actor by);

    /**
     * Tries the present step again with a fresh count of attempts, also before its back-off is over. Effects that are done
     * are not repeated; effects whose outcome was unknown are, since the person says so.
     */
    Uni<Run> retry(RunId id, Actor by);

    /**
     * Leaves out the present step of a waiting, paused or stuck run and goes on as its edge says.
     *
     * @param reason kept with the step
     * @param to where to go on when the edge cannot tell; null lets it
     */
    Uni<Run> skip(RunId id, String reason, String to, Actor by);

    /**
     * A person leads the run's client from now on: the conversation is taken over and the run held, its drafts are withdrawn,
     * nothing of it is sent. Fails with {@code run_led_by_person} when somebody does already, {@code not_for_this_kind} when the
     * run has no client.
     */
    Uni<Run> takeOver(RunId id, Actor by);

    /** The agents lead again, from where the run was; a draft that was withdrawn is written anew. Fails with {@code run_not_led}. */
    Uni<Run> handBack(RunId id, Actor by);

    /** Points that the run can be branched at, oldest first. */
    Uni<List<RunCheckpoint>> checkpoints(RunId id);

    /**
     * Starts a run from a checkpoint of this one, which ends if it has not. Refused while a person leads, when the subject must
     * not be contacted or was erased, when another run of the subject is open, and at checkpoints that do not fit.
     */
    Uni<Run> branch(RunId id, BranchRun command, Actor by);

    /** What the run asks a person now; empty when it asks nothing that has a form. Holds personal data. */
    Uni<Optional<Question>> question(RunId id);

    /**
     * Answers what the run asks; it goes on with what the answer says, exactly where it was.
     *
     * @param version of the question; fails with {@code question_answered} when the run has moved since
     */
    Uni<Run> answer(RunId id, String version, Answer answer, Actor by);

    /** Page of a filtered list; sorts by createdAt and updatedAt. */
    Uni<Page<Run>> find(RunFilter filter, PageRequest page);

    /** The run with its steps, or {@code RunNotFound}. */
    Uni<RunDetail> require(RunId id);

    /** Kinds of graphs there are. */
    List<String> kinds();

    /** Newest version of a graph to look at, or {@code UnknownGraph}. */
    GraphPicture picture(String kind);
}
