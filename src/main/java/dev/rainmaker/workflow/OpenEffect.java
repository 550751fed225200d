package dev.rainmaker.workflow;

import java.time.Instant;

/**
 * An effect in the ledger that no committed step tells of: the step is in the middle of it, or its worker was lost there.
 *
 * @param node node that began it
 * @param name its key within the step
 * @param since business time at which it began
 */
public record OpenEffect(String node, String name, StepEffect.LedgerState state, Instant since) {}
