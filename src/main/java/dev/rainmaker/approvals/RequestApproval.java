package dev.rainmaker.approvals;

import dev.rainmaker.platform.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * Asks a person for a yes.
 *
 * @param prospectId whose key encrypts the content; null for house matters
 * @param subjectType {@code message}, {@code proposal} or {@code meeting}
 * @param runId run that waits for the decision, or null
 * @param summary one line for the queue, without personal text
 * @param atRisk money behind it, or null; orders the queue
 * @param deadline after it the request expires visibly, or null
 */
public record RequestApproval(
        ApprovalKind kind,
        String prospectId,
        String subjectType,
        String subjectId,
        String runId,
        String summary,
        OutwardContent content,
        List<Evidence> evidence,
        Money atRisk,
        Instant deadline) {}
