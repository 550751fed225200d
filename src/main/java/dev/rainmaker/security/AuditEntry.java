package dev.rainmaker.security;

import java.util.Map;

/**
 * A state change to record. States hold ids, words of the product and numbers, never personal text.
 *
 * @param action verb in the past, e.g. {@code prospect.moved}
 * @param subjectType word of the product, e.g. {@code prospect}
 */
public record AuditEntry(
        String action, String subjectType, String subjectId, Map<String, ?> before, Map<String, ?> after) {}
