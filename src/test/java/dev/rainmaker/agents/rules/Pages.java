package dev.rainmaker.agents.rules;

import dev.rainmaker.agents.Judgement.Verdict;
import dev.rainmaker.agents.WebDocument;
import dev.rainmaker.platform.planning.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Labelled pages of our own, in blocks: {@code ### yes|no | event type or - | title | day of publication or -}, text. */
record Pages(List<Labelled> all) {
    record Labelled(Verdict verdict, EventType type, WebDocument document) {}

    static Pages load(String file) {
        try (var in = Pages.class.getResourceAsStream("/agents/hunter/" + file)) {
            var pages = new ArrayList<Labelled>();
            for (var block : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^### ")) {
                if (!block.isBlank()) {
                    pages.add(page(block, pages.size()));
                }
            }
            return new Pages(List.copyOf(pages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WebDocument document(String title, String text, Instant published) {
        return new WebDocument(
                "https://pages.example/" + Math.abs(title.hashCode()),
                title,
                "pages.example",
                text,
                published,
                Instant.parse("2026-11-22T08:00:00Z"),
                "test",
                false);
    }

    private static Labelled page(String block, int number) {
        var head = block.lines().findFirst().orElseThrow().split("\\s*\\|\\s*");
        var text = block.substring(block.indexOf('\n') + 1);
        var published = head[3].strip().equals("-")
                ? null
                : LocalDate.parse(head[3].strip()).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Labelled(
                Verdict.valueOf(head[0].strip().toUpperCase(Locale.ROOT)),
                head[1].equals("-") ? null : EventType.valueOf(head[1].toUpperCase(Locale.ROOT)),
                document(head[2], text, published));
    }
}
