package dev.rainmaker.approvals;

import dev.rainmaker.platform.event.DomainEvent;
import java.util.Map;

/** Something waits for a person's yes. */
public record ApprovalRequested(String approvalId, String prospectId, String kind) implements DomainEvent {
    @Override
    public String type() {
        return "approval.requested";
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
        return prospectId == null ? Map.of("kind", kind) : Map.of("kind", kind, "prospect", prospectId);
    }
}
