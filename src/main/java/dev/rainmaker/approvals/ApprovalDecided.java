package dev.rainmaker.approvals;

import dev.rainmaker.platform.event.DomainEvent;
import java.util.Map;

/** A request left the queue: approved, rejected, expired or superseded. */
public record ApprovalDecided(String approvalId, String status, String subjectType, String subjectId)
        implements DomainEvent {
    @Override
    public String type() {
        return "approval.decided";
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
        return Map.of("status", status, subjectType, subjectId);
    }
}
