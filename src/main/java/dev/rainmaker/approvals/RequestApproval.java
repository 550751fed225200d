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
 * @param topic what it is about; null means that no rule is ever asked
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
        Instant deadline,
        ApprovalTopic topic) {
    /** A request that only a person can decide. */
    public RequestApproval(
            ApprovalKind kind,
            String prospectId,
            String subjectType,
            String subjectId,
            String runId,
            String summary,
            OutwardContent content,
            List<Evidence> evidence,
            Money atRisk,
            Instant deadline) {
        this(kind, prospectId, subjectType, subjectId, runId, summary, content, evidence, atRisk, deadline, null);
    }
}
