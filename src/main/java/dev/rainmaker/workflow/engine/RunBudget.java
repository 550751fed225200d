package dev.rainmaker.workflow.engine;

import dev.rainmaker.agents.AiConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** The hard limit of what one run may use: asked before each model call, with what all steps of the run have used so far. */
@ApplicationScoped
class RunBudget {
    private static final String SPENT =
            "SELECT COALESCE(SUM(tokens), 0), COALESCE(SUM(cost_micros), 0) FROM workflow_step WHERE run_id = ?";

    /** Tokens, and millionths of the currency's unit as far as known. */
    record Spent(long tokens, long micros) {
        Spent plus(long moreTokens, long moreMicros) {
            return new Spent(tokens + moreTokens, micros + moreMicros);
        }
    }

    private final AiConfig.Budget limits;
    private final AiConfig.Price price;
    private final Jdbc jdbc;
    private final DayBudget day;

    RunBudget(AiConfig config, Jdbc jdbc, DayBudget day) {
        limits = config.budget();
        price = config.price();
        this.jdbc = jdbc;
        this.day = day;
    }

    /** Fails when the steps that are stored and the running one together have used up a limit of the run or of the day. */
    void require(String runId, long tokens, long micros) {
        if (limits.tokensPerRun().isPresent() || limits.moneyPerRun().isPresent()) {
            require(limits, price, spent(runId).plus(tokens, micros));
        }
        day.require(runId, tokens, micros);
    }

    static void require(AiConfig.Budget limits, AiConfig.Price price, Spent spent) {
        limits.tokensPerRun().filter(most -> spent.tokens() >= most).ifPresent(most -> {
            throw usedUp(spent.tokens() + " of " + most + " tokens");
        });
        limits.moneyPerRun()
                .filter(most -> BigDecimal.valueOf(spent.micros(), 6).compareTo(most) >= 0)
                .ifPresent(most -> {
                    throw usedUp(BigDecimal.valueOf(spent.micros(), 6).toPlainString() + " of " + most.toPlainString()
                            + price.currency().map(currency -> " " + currency).orElse(""));
                });
    }

    private static PermanentFailure usedUp(String what) {
        return new PermanentFailure(
                "budget_used_up",
                "The run has used " + what
                        + ". Raise rainmaker.ai.budget and retry, skip the step, or cancel the run.");
    }

    private Spent spent(String runId) {
        return jdbc.run(connection -> {
            try (var query = connection.prepareStatement(SPENT)) {
                query.setString(1, runId);
                try (var rows = query.executeQuery()) {
                    rows.next();
                    return new Spent(rows.getLong(1), rows.getLong(2));
                }
            }
        });
    }
}
