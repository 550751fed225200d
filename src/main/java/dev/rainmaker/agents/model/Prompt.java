package dev.rainmaker.agents.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Wording from files: the agent's role and the rules for outside text, then the task. New wording is a new version.
 *
 * @param agent folder, e.g. {@code prospect-hunter}
 * @param task e.g. {@code judge}
 * @param version e.g. 1
 */
public record Prompt(String agent, String task, int version) {
    /** E.g. {@code judge.v1}. */
    public String id() {
        return task + ".v" + version;
    }

    /** Name of the answer's schema; it carries agent, task and version over the wire. */
    public String schemaName() {
        return agent.replace('-', '_') + "_" + task + "_v" + version;
    }

    /** The system message. */
    public String text() {
        return read("/prompts/" + agent + "/system.v" + version + ".md") + "\n\n"
                + read("/prompts/" + agent + "/" + id() + ".md");
    }

    private static String read(String path) {
        try (var in = Prompt.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no prompt file " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
