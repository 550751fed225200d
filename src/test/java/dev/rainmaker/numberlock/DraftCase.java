package dev.rainmaker.numberlock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.numberlock.check.Knowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** One draft of the evaluation set: what was known, the text, and which of its words are true claims, faults, harmless. */
record DraftCase(
        String id,
        String language,
        Knowledge knowledge,
        String text,
        List<Marked> claims,
        List<Marked> faults,
        List<String> harmless) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Words of the text and the kind they were marked with: number, money, date, time, name, place, link, promise. */
    record Marked(String words, String kind) {}

    /** All drafts of one half. */
    static List<DraftCase> half(String name) {
        var resource = "/evaluation/drafts/" + name + ".jsonl";
        try (var in = DraftCase.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource + " on the class path");
            }
            var cases = new ArrayList<DraftCase>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank()) {
                    cases.add(of(JSON.readTree(line)));
                }
            }
            return List.copyOf(cases);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static DraftCase of(JsonNode row) {
        return new DraftCase(
                row.path("id").asText(),
                row.path("language").asText(),
                CaseKnowledge.of(row),
                row.get("text").asText(),
                marked(row.path("claims")),
                marked(row.path("faults")),
                StreamSupport.stream(row.path("harmless").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    private static List<Marked> marked(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row ->
                        new Marked(row.get("words").asText(), row.path("kind").asText()))
                .toList();
    }
}
