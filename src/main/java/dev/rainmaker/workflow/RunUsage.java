package dev.rainmaker.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the agents of a run, or one of them, used.
 *
 * @param agent null for the whole run
 * @param costMicros millionths of the currency's unit; null when the cost of a call is not known
 * @param currency null when nothing was to be paid, or the cost is not known
 * @param costUnknown why the cost is not known; null when it is
 * @param agents the same for each agent; empty for one agent
 */
public record RunUsage(
        String agent,
        int calls,
        long tokens,
        Long costMicros,
        String currency,
        String costUnknown,
        List<RunUsage> agents) {

    /** Adds up the calls that are noted in the steps' facts. */
    static RunUsage of(List<RunStep> steps) {
        var calls = steps.stream()
                .map(step -> step.facts() == null ? null : step.facts().get("usage"))
                .filter(List.class::isInstance)
                .flatMap(all -> ((List<?>) all).stream())
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(call -> (Map<?, ?>) call)
                .toList();
        var byAgent = new LinkedHashMap<String, List<Map<?, ?>>>();
        calls.forEach(call -> byAgent.computeIfAbsent(String.valueOf(call.get("agent")), _ -> new ArrayList<>())
                .add(call));
        var agents = byAgent.entrySet().stream()
                .map(agent -> sum(agent.getKey(), agent.getValue(), List.of()))
                .toList();
        return sum(null, calls, agents);
    }

    private static RunUsage sum(String agent, List<Map<?, ?>> calls, List<RunUsage> agents) {
        var unknown = first(calls, "costUnknown");
        long tokens = calls.stream()
                .mapToLong(call -> number(call, "inputTokens") + number(call, "outputTokens"))
                .sum();
        long micros =
                calls.stream().mapToLong(call -> number(call, "costMicros")).sum();
        return new RunUsage(
                agent,
                calls.size(),
                tokens,
                unknown == null ? micros : null,
                unknown == null ? first(calls, "currency") : null,
                unknown,
                agents);
    }

    private static String first(List<Map<?, ?>> calls, String name) {
        return calls.stream()
                .map(call -> call.get(name))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }

    private static long number(Map<?, ?> call, String name) {
        return call.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
