package dev.rainmaker.approvals.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rainmaker.approvals.ApprovalRequest;

/** A request with the name of the prospect that it is about. */
public record ApprovalResponse(@JsonUnwrapped ApprovalRequest request, String prospectName) {}
