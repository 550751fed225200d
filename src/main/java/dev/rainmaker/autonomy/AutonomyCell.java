package dev.rainmaker.autonomy;

import dev.rainmaker.approvals.ApprovalTopic;
import dev.rainmaker.platform.planning.EventType;
import java.time.Instant;
import java.util.List;

/**
 * A rule of autonomy with what is known about it.
 *
 * @param id {@code <topic>.<event type>.<band>}
 * @param eventType null when the prospects' kind of event is unknown
 * @param band {@code unknown}, {@code below_<limit>}, {@code from_<limit>} (minor units of the company's currency), or {@code
 *     other_currency}
 * @param since business time at which it got its mode
 * @param neverAutomatic whether no promotion is possible
 * @param next mode that a promotion leads to, or null
 * @param checks conditions of that promotion
 * @param ready whether all of them hold
 */
public record AutonomyCell(
        String id,
        ApprovalTopic topic,
        EventType eventType,
        String band,
        CellMode mode,
        long version,
        Instant since,
        boolean neverAutomatic,
        CellFigures figures,
        CellMode next,
        List<Check> checks,
        boolean ready) {}
