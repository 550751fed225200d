package dev.rainmaker.evaluation;

import dev.rainmaker.agents.AgentResult;
import java.util.function.Supplier;

/** Time and money that the agent took over a set. */
final class Stopwatch {
    private long nanos;
    private long micros;
    private boolean known = true;
    private int cases;

    <T> T time(Supplier<AgentResult<T>> call) {
        long start = System.nanoTime();
        var result = call.get();
        nanos += System.nanoTime() - start;
        cases++;
        if (result.usage().cost().unknown() != null && !result.rules()) {
            known = false;
        } else {
            micros += result.usage().cost().micros() == null
                    ? 0
                    : result.usage().cost().micros();
        }
        return result.value();
    }

    Long costMicros() {
        return known ? (Long) micros : null;
    }

    double msPerCase() {
        return cases == 0 ? 0 : nanos / 1e6 / cases;
    }
}
