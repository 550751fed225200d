package dev.rainmaker.agents.model;

import java.util.List;
import java.util.function.Function;

/**
 * One question to the language model.
 *
 * @param input the brief as JSON and fenced outside text
 * @param answer record that the answer must have the form of
 * @param problems what is wrong with an answer, in words that help to repair it; empty when it is fine
 */
public record ModelTask<A>(Prompt prompt, String input, Class<A> answer, Function<A, List<String>> problems) {}
