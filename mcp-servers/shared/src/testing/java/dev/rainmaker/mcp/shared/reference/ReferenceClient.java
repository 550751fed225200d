package dev.rainmaker.mcp.shared.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Lists and calls the tools of a server with the client that the protocol's authors publish; see {@code reference-client.mjs}. */
public final class ReferenceClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode plan = JSON.createObjectNode();

    /** @param urls of one server, or of its replicas, which then answer in turns */
    public ReferenceClient(String token, String... urls) {
        plan.put("token", token);
        plan.set("urls", JSON.valueToTree(urls));
    }

    /** Reads the calls from a file, which a failure names. */
    public ReferenceClient examples(Path file) {
        try {
            plan.set("examples", JSON.readTree(Files.readString(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return with("examplesFile", NodeScript.folder().getParent().getParent().relativize(file.toAbsolutePath()) + "");
    }

    /** The calls of a test that has no file for them. */
    public ReferenceClient examples(List<? extends Map<String, ?>> examples) {
        plan.set("examples", JSON.valueToTree(examples));
        return with("examplesFile", "this test");
    }

    /** A setting of the plan. */
    public ReferenceClient with(String name, Object value) {
        plan.set(name, JSON.valueToTree(value));
        return this;
    }

    /** What the client saw; its {@code problems} are sentences. */
    public JsonNode run() {
        try {
            var outcome = NodeScript.run("reference-client.mjs", List.of(), Map.of(), JSON.writeValueAsString(plan));
            assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
            return JSON.readTree(outcome.output());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As {@link #run()}, for what has to go well. */
    public JsonNode runWithoutProblems() {
        var report = run();
        assertThat(report.get("problems"))
                .as("problems of the reference client")
                .isEmpty();
        return report;
    }
}
