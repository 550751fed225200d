package dev.rainmaker.analytics;

import dev.rainmaker.platform.money.Money;
import java.time.Instant;

/**
 * Something that waits for a person.
 *
 * @param id of the approval request, conversation, meeting, run or inbound item
 * @param prospectId null when it is about no prospect
 * @param atRisk what the approval names, else the amount of the prospect's newest open or accepted proposal; null when none
 * @param deadline business time, null when there is none
 * @param since business time at which it began to wait
 */
public record WaitingItem(
        WaitingKind kind,
        String id,
        String title,
        String detail,
        String prospectId,
        String prospectName,
        Money atRisk,
        Instant deadline,
        Instant since) {}
