package dev.rainmaker.mcp.shared.security;

import java.util.Set;

/**
 * Something that reaches people outside or cannot be undone.
 *
 * @param tool name, e.g. {@code send_email}
 * @param scope that the tool needs, e.g. {@code tools:email.send}
 * @param fingerprint of the exact content
 * @param recipients addresses of all whom it reaches; without any, a person must always approve
 */
public record OutwardAct(String tool, String scope, String fingerprint, Set<String> recipients) {}
