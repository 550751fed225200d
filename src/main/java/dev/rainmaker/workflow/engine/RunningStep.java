package dev.rainmaker.workflow.engine;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.tool.ToolCall;
import dev.rainmaker.workflow.RunId;
import io.opentelemetry.api.trace.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One try of one node: what it sees, and the log of what it does. */
final class RunningStep implements StepContext {
    /** The step that the present thread runs. */
    static final ScopedValue<RunningStep> HERE = ScopedValue.newInstance();

    private final RunRow run;
    private final RunState state;
    private final Woken woken;
    private final EffectLedger ledger;
    private final RunBudget budget;
    private final Clock clock;
    private final Instant startedAt;
    private final Instant machineStart;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<Usage> usages = new ArrayList<>();
    private final StepRecorder recorder = new StepRecorder();
    private final StepWatch watch;
    private final Span span;

    RunningStep(
            RunRow run,
            RunState state,
            Woken woken,
            EffectLedger ledger,
            RunBudget budget,
            Clock clock,
            StepWatch watch) {
        this.run = run;
        this.state = state;
        this.woken = woken;
        this.ledger = ledger;
        this.budget = budget;
        this.clock = clock;
        this.watch = watch;
        startedAt = clock.now();
        machineStart = clock.machine();
        span = watch.begins(run, woken);
    }

    @Override
    public RunId runId() {
        return new RunId(run.id());
    }

    @Override
    public String subjectId() {
        return run.subjectId();
    }

    @Override
    public String parentId() {
        return run.parentId();
    }

    @Override
    public String node() {
        return run.node();
    }

    @Override
    public int attempt() {
        return run.attempt() + 1;
    }

    @Override
    public RunState state() {
        return state;
    }

    @Override
    public List<ReceivedSignal> signals() {
        return woken.signals();
    }

    @Override
    public Optional<ReceivedSignal> signal(String name) {
        return woken.signals().stream()
                .filter(signal -> signal.name().equals(name))
                .reduce((earlier, later) -> later);
    }

    @Override
    public boolean timedOut() {
        return woken.timedOut();
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public <T> T effect(Effect<T> effect) {
        return recorder.perform(run, effect, ledger, watch);
    }

    @Override
    public synchronized void requireBudget() {
        budget.require(run.id(), tokens(), knownMicros());
    }

    @Override
    public synchronized void usage(Usage usage) {
        usages.add(usage);
    }

    @Override
    public synchronized void fact(String name, Object value) {
        facts.put(name, value);
    }

    @Override
    public void made(String kind, String id) {
        recorder.made(kind, id);
    }

    /** Runs the node's action as this step. */
    StepResult play(NodeAction action) throws Exception {
        try (var _ = span.makeCurrent()) {
            return ScopedValue.where(HERE, this).call(() -> action.run(this));
        }
    }

    Span span() {
        return span;
    }

    void called(ToolCall call) {
        recorder.called(call);
    }

    Instant startedAt() {
        return startedAt;
    }

    long millis() {
        return Math.max(0, Duration.between(machineStart, clock.machine()).toMillis());
    }

    synchronized long tokens() {
        return usages.stream()
                .mapToLong(usage -> usage.inputTokens() + usage.outputTokens())
                .sum();
    }

    /** Null when the cost of a call is not known. */
    synchronized Long costMicros() {
        return usages.stream().anyMatch(usage -> usage.costMicros() == null) ? null : (Long) knownMicros();
    }

    private long knownMicros() {
        return usages.stream()
                .map(Usage::costMicros)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    synchronized Map<String, Object> facts() {
        var all = new LinkedHashMap<>(facts);
        if (!usages.isEmpty()) {
            all.put("usage", List.copyOf(usages));
        }
        if (!woken.signals().isEmpty()) {
            all.put(
                    "signals",
                    woken.signals().stream()
                            .map(signal -> Map.of("name", signal.name(), "reference", signal.reference()))
                            .toList());
        }
        all.put(StepTrace.FACT, recorder.trace(run.seq(), woken.timedOut()));
        return all;
    }
}
