package dev.rainmaker.agents;

/**
 * Metering of one agent call.
 *
 * @param agent e.g. {@code prospect-hunter}
 * @param promptVersion e.g. {@code judge.v1}; {@code rules} when no model was asked
 * @param model the model that answered, as the vendor names it; null for rules
 * @param calls requests made, repair included
 * @param tokensIn prompt tokens over all calls
 * @param tokensOut completion tokens over all calls
 * @param cost in money, as far as prices are configured
 * @param ms real time from question to result
 * @param cached whether an earlier answer to the very same question was taken; then nothing was asked and nothing is paid
 */
public record AgentUsage(
        String agent,
        String promptVersion,
        String model,
        int calls,
        long tokensIn,
        long tokensOut,
        AgentCost cost,
        long ms,
        boolean cached) {
    /** Usage of a rules call. */
    public static AgentUsage ofRules(String agent, long ms) {
        return new AgentUsage(agent, "rules", null, 0, 0, 0, AgentCost.NOTHING, ms, false);
    }
}
