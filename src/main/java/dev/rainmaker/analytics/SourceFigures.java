package dev.rainmaker.analytics;

import dev.rainmaker.platform.money.Money;
import java.util.List;

/**
 * What came of the prospects of one source that were created within a time.
 *
 * @param source as prospects carry it
 * @param qualified how many came as far as qualified, whatever became of them later
 * @param won how many accepted a proposal
 * @param booked totals of the accepted proposals, a sum for each currency
 * @param cost what was entered as cost of the source for the time, a sum for each currency; empty when nothing was entered
 * @param agentCostMicros what the agents cost on the runs of the source's hunts, in millionths of the model's currency; null when
 *     there was none, or a price is not configured
 */
public record SourceFigures(
        String source,
        long prospects,
        long contacted,
        long replied,
        long qualified,
        long won,
        List<Money> booked,
        List<Money> cost,
        Long agentCostMicros) {}
