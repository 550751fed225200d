package dev.rainmaker.approvals.domain;

import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalStatus;
import dev.rainmaker.approvals.ApprovalTopic;
import dev.rainmaker.approvals.RuleYes;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;

/** Row of an approval request; content and evidence are encrypted under the key named by {@code keyId}. */
@Entity
@Table(name = "approval_request")
class ApprovalEntity {
    @Id
    String id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    ApprovalKind kind;

    @Enumerated(EnumType.STRING)
    ApprovalStatus status;

    @Column(name = "prospect_id")
    String prospectId;

    @Column(name = "key_id")
    String keyId;

    @Column(name = "subject_type")
    String subjectType;

    @Column(name = "subject_id")
    String subjectId;

    @Column(name = "run_id")
    String runId;

    String summary;
    String fingerprint;
    String content;
    String original;
    String evidence;
    String checked;
    String overridden;

    @Column(name = "at_risk_minor")
    Long atRiskMinor;

    @Column(name = "at_risk_currency")
    String atRiskCurrency;

    LocalDateTime deadline;

    @Column(name = "requested_at")
    LocalDateTime requestedAt;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "decided_at")
    LocalDateTime decidedAt;

    @Column(name = "decided_by")
    String decidedBy;

    String reason;

    @Column(name = "used_by")
    String usedBy;

    @Enumerated(EnumType.STRING)
    ApprovalTopic topic;

    @Column(name = "rule_id")
    String ruleId;

    @Column(name = "rule_version")
    Long ruleVersion;

    @Column(name = "usable_from")
    LocalDateTime usableFrom;

    @Column(name = "taken_back")
    int takenBack;

    RuleYes rule() {
        return ruleId == null ? null : new RuleYes(ruleId, ruleVersion, SqlTime.instant(usableFrom));
    }

    Money atRisk() {
        return atRiskMinor == null ? null : new Money(atRiskMinor, atRiskCurrency);
    }
}
