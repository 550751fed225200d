package dev.rainmaker.conversations;

import dev.rainmaker.platform.planning.BriefSlot;

/**
 * A value read from a message.
 *
 * @param confirms whether the client answered a question about exactly this slot, which settles a contradiction
 */
public record LearnedSlot(BriefSlot slot, String value, String sentence, boolean confirms) {}
