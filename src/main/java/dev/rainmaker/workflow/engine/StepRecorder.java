package dev.rainmaker.workflow.engine;

import dev.rainmaker.platform.tool.ToolCall;
import dev.rainmaker.workflow.StepEffect.How;
import dev.rainmaker.workflow.StepMade;
import dev.rainmaker.workflow.engine.StepTrace.MetEffect;
import java.util.ArrayList;
import java.util.List;

/** Collects what one try of a step calls, does and makes. Safe for the threads that a step may use. */
final class StepRecorder {
    private final List<ToolCall> tools = new ArrayList<>();
    private final List<MetEffect> effects = new ArrayList<>();
    private final List<StepMade> made = new ArrayList<>();

    synchronized void called(ToolCall call) {
        add(tools, call);
    }

    synchronized void made(String kind, String id) {
        var one = new StepMade(kind, id);
        if (!made.contains(one)) {
            add(made, one);
        }
    }

    /** Performs the effect and notes what became of it, also when it fails. */
    <T> T perform(RunRow run, Effect<T> effect, EffectLedger ledger, StepWatch watch) {
        long start = System.nanoTime();
        var span = watch.comesTo(effect.key());
        var watched = new Watched<>(effect);
        var how = How.NOT_DONE;
        try (var _ = span.makeCurrent()) {
            var answer = ledger.perform(run, watched.effect());
            how = watched.how();
            return answer;
        } catch (RuntimeException failure) {
            how = watched.after(failure);
            throw failure;
        } finally {
            long ms = (System.nanoTime() - start) / 1_000_000;
            note(new MetEffect(EffectLedger.key(run, effect), effect.key(), how, ms));
            watch.met(span, how);
        }
    }

    synchronized StepTrace trace(int checkpoint, boolean timedOut) {
        return new StepTrace(checkpoint, timedOut, List.copyOf(tools), List.copyOf(effects), List.copyOf(made));
    }

    private synchronized void note(MetEffect effect) {
        add(effects, effect);
    }

    private static <T> void add(List<T> all, T one) {
        if (all.size() < StepTrace.MOST) {
            all.add(one);
        }
    }

    /** The same effect, telling whether it was called for or found by asking. */
    private static final class Watched<T> {
        private final Effect<T> effect;
        private volatile How how = How.REPLAYED;

        Watched(Effect<T> original) {
            effect = new Effect<>(
                    original.key(),
                    original.request(),
                    original.answer(),
                    key -> {
                        how = How.DONE;
                        return original.call().run(key);
                    },
                    original.probe() == null
                            ? null
                            : key -> {
                                how = How.FOUND;
                                return original.probe().ask(key);
                            },
                    original.repeat());
        }

        Effect<T> effect() {
            return effect;
        }

        How how() {
            return how;
        }

        /** A provider that could not be asked leaves it as open as a call that broke off. */
        How after(RuntimeException failure) {
            boolean open = failure instanceof OutcomeUnknown
                    || how == How.FOUND
                    || how == How.DONE
                            && effect.repeat() != Effect.Repeat.ANEW
                            && !FailureVerdict.nothingHappened(failure);
            return open ? How.UNKNOWN : How.NOT_DONE;
        }
    }
}
