package dev.rainmaker.approvals;

import dev.rainmaker.platform.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * A request with its exact content.
 *
 * @param fingerprint of the content as it stands; a decision names it
 * @param content null after the prospect's data was erased
 * @param original content before edits, or null when there were none
 * @param topic null when no rule is ever asked
 * @param rule the rule that said yes; null when a person decided or decides
 * @param used whether the yes was used: from then on the thing may be out
 * @param checked what the number lock said about the content; null when it was filed before there was one
 */
public record ApprovalRequest(
        ApprovalId id,
        ApprovalKind kind,
        ApprovalStatus status,
        String prospectId,
        String subjectType,
        String subjectId,
        String runId,
        String summary,
        String fingerprint,
        OutwardContent content,
        OutwardContent original,
        List<Evidence> evidence,
        CheckedDraft checked,
        Money atRisk,
        Instant deadline,
        Instant requestedAt,
        Instant decidedAt,
        String decidedBy,
        String reason,
        ApprovalTopic topic,
        RuleYes rule,
        boolean used) {}
