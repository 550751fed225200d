package dev.rainmaker.approvals;

import dev.rainmaker.platform.event.DomainEvent;
import java.util.Map;

/** A rule's yes was taken back before it was used: the request waits for a person. */
public record ApprovalTakenBack(String approvalId, String rule, String subjectType, String subjectId)
        implements DomainEvent {
    @Override
    public String type() {
        return "approval.taken_back";
    }

    @Override
    public String topic() {
        return "approvals";
    }

    @Override
    public String subject() {
        return approvalId;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("rule", rule, subjectType, subjectId);
    }
}
