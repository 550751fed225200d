package dev.rainmaker.autonomy;

import java.time.Instant;

/**
 * A request behind the figures.
 *
 * @param ruleSaid {@code yes}, or why the rule left it to a person
 * @param outcome null while it waits
 * @param editShare null unless it was approved
 * @param takenBackAt when a yes of the rule was taken back, or null
 * @param harm what followed, or null
 */
public record AutonomyCase(
        String approvalId,
        String cell,
        String prospectId,
        Instant askedAt,
        CellMode mode,
        String ruleSaid,
        CaseOutcome outcome,
        boolean byRule,
        Double editShare,
        Instant decidedAt,
        Instant takenBackAt,
        Harm harm,
        Instant harmAt) {}
