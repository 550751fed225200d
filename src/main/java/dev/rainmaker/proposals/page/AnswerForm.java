package dev.rainmaker.proposals.page;

import dev.rainmaker.proposals.Acceptance;
import io.vertx.core.MultiMap;
import java.util.stream.Stream;

/** What the client's form holds; fields that are not there are null. */
final class AnswerForm {
    private static final int LONGEST = 4_000;
    private static final int MOST_OPTIONS = 40;

    private final MultiMap fields;

    AnswerForm(MultiMap fields) {
        this.fields = fields;
    }

    /** Ticks stand under {@code option}, choices under {@code choice-…}; an empty value is what is in the package anyway. */
    Acceptance acceptance() {
        var choices = fields.names().stream()
                .filter(name -> name.startsWith("choice-"))
                .flatMap(name -> fields.getAll(name).stream());
        var ids = Stream.concat(fields.getAll("option").stream(), choices)
                .filter(id -> !id.isBlank())
                .limit(MOST_OPTIONS)
                .toList();
        return new Acceptance(fields.get("package"), ids, fields.get("fingerprint"), words("note"));
    }

    /** Free words, cut where they would be longer than we keep. */
    String words(String name) {
        var text = fields.get(name);
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
