package dev.rainmaker.agents;

import dev.rainmaker.platform.planning.BriefSlot;

/**
 * What may be said in the chat without a person: published facts, word for word, and the next question.
 *
 * @param asked slot that the question is about; null when it asks nothing
 */
public record ChatAnswer(String text, BriefSlot asked) {}
