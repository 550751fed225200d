package dev.rainmaker.outreach;

import dev.rainmaker.platform.planning.EventType;

/**
 * Words that a draft starts from. Variables stand in double braces: {@code name}, {@code company}, {@code place}, {@code date},
 * {@code guests}, {@code style}, {@code sender}, {@code our_company}, {@code question} (the most valuable thing not known yet);
 * a sentence whose variable is unknown is left out.
 */
public record Template(String id, EventType eventType, Stage stage, String subject, String body, long version) {}
