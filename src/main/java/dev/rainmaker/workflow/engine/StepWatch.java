package dev.rainmaker.workflow.engine;

import dev.rainmaker.workflow.StepEffect.How;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;

/** Sees every step of this process' workers begin and end, and measures and traces them. Called on the worker's thread. */
@ApplicationScoped
class StepWatch {
    private final StepMeters meters;
    private final StepSpans spans;

    StepWatch(StepMeters meters, StepSpans spans) {
        this.meters = meters;
        this.spans = spans;
    }

    /** A try of a node is about to run. */
    Span begins(RunRow run, Woken woken) {
        return spans.step(run, woken);
    }

    /** The step comes to an effect. */
    Span comesTo(String effect) {
        return spans.effect(effect);
    }

    /** What became of an effect. */
    void met(Span effect, How how) {
        meters.met(how);
        spans.effectEnded(effect, how);
    }

    /** What the step changed is committed. */
    void ended(Change change) {
        meters.ended(change);
        spans.ended(change.step().span(), change);
    }

    /** The drive is over; a step that was not committed by now never will be. */
    void over(RunningStep step) {
        spans.dropped(step.span());
    }
}
