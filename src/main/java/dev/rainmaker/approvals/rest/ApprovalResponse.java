package dev.rainmaker.approvals.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.platform.escalation.Escalation;

/** A request with the name of the prospect that it is about and, while it is pending, who is asked and who is next. */
public record ApprovalResponse(
        @JsonUnwrapped ApprovalRequest request,
        String prospectName,
        @JsonInclude(JsonInclude.Include.NON_NULL) Escalation escalation) {}
