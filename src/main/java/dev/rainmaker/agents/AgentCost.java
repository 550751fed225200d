package dev.rainmaker.agents;

/**
 * What a call cost in money.
 *
 * @param micros millionths of the currency's unit; null when it is not known
 * @param currency ISO 4217; null when nothing was to be paid or the cost is not known
 * @param unknown why it is not known; null when it is
 */
public record AgentCost(Long micros, String currency, String unknown) {
    /** Rules cost nothing. */
    public static final AgentCost NOTHING = new AgentCost(0L, null, null);

    static AgentCost unknown(String why) {
        return new AgentCost(null, null, why);
    }
}
