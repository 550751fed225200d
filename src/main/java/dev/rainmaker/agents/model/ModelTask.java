package dev.rainmaker.agents.model;

import java.util.List;
import java.util.function.Function;

/**
 * One question to the language model.
 *
 * @param input the brief as JSON and fenced outside text
 * @param answer record that the answer must have the form of
 * @param problems what is wrong with an answer, in words that help to repair it; empty when it is fine
 * @param reading whether it reads what is there; the same question then has the same answer, which may be kept. Who asks for
 *     words asks for new ones.
 */
public record ModelTask<A>(
        Prompt prompt, String input, Class<A> answer, Function<A, List<String>> problems, boolean reading) {

    /** A task that asks for words. */
    public ModelTask(Prompt prompt, String input, Class<A> answer, Function<A, List<String>> problems) {
        this(prompt, input, answer, problems, false);
    }

    /** The same as a task that reads. */
    public ModelTask<A> ofReading() {
        return new ModelTask<>(prompt, input, answer, problems, true);
    }
}
