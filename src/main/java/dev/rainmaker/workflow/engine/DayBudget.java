package dev.rainmaker.workflow.engine;

import dev.rainmaker.agents.AiConfig;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.event.SqlTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What all runs of all replicas may use in one day of the house. A run that meets the limit is put back until the next day,
 * when it goes on by itself. Steps that are under way elsewhere count when they end.
 */
@ApplicationScoped
class DayBudget {
    /** Read from the index alone (ix_workflow_step_ended_at), over the steps of the day. */
    static final String SPENT =
            "SELECT COALESCE(SUM(tokens), 0), COALESCE(SUM(cost_micros), 0) FROM workflow_step WHERE ended_at >= ?";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.UK);

    /** Runs do not all come at midnight. */
    private static final int SPREAD_S = 600;

    private final AiConfig.Budget limits;
    private final AiConfig.Price price;
    private final ZoneId zone;
    private final Clock clock;
    private final Jdbc jdbc;

    DayBudget(AiConfig config, CompanyConfig company, Clock clock, Jdbc jdbc) {
        limits = config.budget();
        price = config.price();
        zone = ZoneId.of(company.timeZone());
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Fails with {@link PutBack} when what is stored and what the running step has used have reached a limit. */
    void require(String runId, long tokens, long micros) {
        if (limits.tokensPerDay().isEmpty() && limits.moneyPerDay().isEmpty()) {
            return;
        }
        var today = LocalDate.ofInstant(clock.now(), zone);
        var spent = spent(today.atStartOfDay(zone).toInstant()).plus(tokens, micros);
        usedUp(limits, price, spent).ifPresent(what -> {
            throw putBack(what, runId, today);
        });
    }

    /** Which limit is reached, in words. */
    static Optional<String> usedUp(AiConfig.Budget limits, AiConfig.Price price, RunBudget.Spent spent) {
        var money = BigDecimal.valueOf(spent.micros(), 6);
        return limits.tokensPerDay()
                .filter(most -> spent.tokens() >= most)
                .map(most -> spent.tokens() + " of " + most + " tokens")
                .or(() -> limits.moneyPerDay()
                        .filter(most -> money.compareTo(most) >= 0)
                        .map(most -> money.toPlainString() + " of " + most.toPlainString()
                                + price.currency()
                                        .map(currency -> " " + currency)
                                        .orElse("")));
    }

    private PutBack putBack(String what, String runId, LocalDate today) {
        var tomorrow = today.plusDays(1);
        Instant until = tomorrow.atStartOfDay(zone).toInstant().plusSeconds(Math.floorMod(runId.hashCode(), SPREAD_S));
        return new PutBack(
                "day_budget_used_up",
                "All runs together have used " + what + " today. The run goes on by itself on " + DAY.format(tomorrow)
                        + " (" + zone + "); raise rainmaker.ai.budget and retry it to go on sooner.",
                until);
    }

    private RunBudget.Spent spent(Instant since) {
        return jdbc.run(connection -> {
            try (var query = connection.prepareStatement(SPENT)) {
                query.setObject(1, SqlTime.of(since));
                try (var rows = query.executeQuery()) {
                    rows.next();
                    return new RunBudget.Spent(rows.getLong(1), rows.getLong(2));
                }
            }
        });
    }
}
