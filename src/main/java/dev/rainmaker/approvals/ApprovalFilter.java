package dev.rainmaker.approvals;

/** Null means any. */
public record ApprovalFilter(ApprovalStatus status, ApprovalKind kind, String prospectId, String runId) {}
