package dev.rainmaker.security.domain;

/** Narrows the audit; null does not. */
public record AuditFilter(String subjectType, String subjectId, String actor) {}
