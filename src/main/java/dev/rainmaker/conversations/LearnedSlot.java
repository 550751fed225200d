package dev.rainmaker.conversations;

import dev.rainmaker.platform.planning.BriefSlot;

/**
 * A value read from a message.
 *
 * @param confirms whether the client answered a question about exactly this slot or said that the value takes the place of an
 *     earlier one; either settles a contradiction
 */
public record LearnedSlot(BriefSlot slot, String value, String sentence, boolean confirms) {}
