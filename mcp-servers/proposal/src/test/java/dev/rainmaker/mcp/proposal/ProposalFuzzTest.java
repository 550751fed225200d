package dev.rainmaker.mcp.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolFuzz;
import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a caller sends, it gets a document, a sentence or "invalid params". */
@QuarkusTest
class ProposalFuzzTest {
    private static final long SEED = 20261123;

    private static final List<String> STRANGE = List.of(
            "Plain",
            "€1,234.56",
            "Mara & Tom",
            "<b>bold</b>",
            "{p.content}",
            "]]>",
            "&#0;",
            "&bogus;",
            "Wörter mit Umlauten",
            "Zażółć gęślą jaźń",
            "Ελληνικά",
            "Русский",
            "עברית",
            "العربية",
            "日本語",
            "\ud83d\ude00 party",
            "\u0001\u0008",
            "a\u0000b",
            "tab\there",
            "line\nbreak",
            "\u202eright to left",
            "\ufffe",
            "\ud800",
            "soft\u00adhyphen",
            "no\u00a0break",
            "zero\u200bwidth",
            "Unbroken".repeat(7),
            "many words ".repeat(15).strip());

    @TestHTTPResource("/mcp/proposal")
    String url;

    @Test
    void randomArgumentsNeverBreakATool() {
        var token = ToolTokens.withScopes("tools:proposal.read");
        var fuzz = new ToolFuzz(url, token, SEED);
        new McpCaller(url, token).tools().forEach(tool -> fuzz.run(tool, 2_000));
    }

    @Test
    void strangeWordsInWholeDocumentsArePrintedOrRefused() {
        var caller = new McpCaller(url, ToolTokens.withScopes("tools:proposal.read"));
        var random = new Random(SEED);
        int printed = 0;
        for (int run = 0; run < 50; run++) {
            var rendered = caller.call("render_proposal_pdf", proposal(random));
            printed += sane(rendered);
            printed += sane(caller.call("create_mood_board", board(random)));
            if (!rendered.isError()) {
                printed += sane(caller.call("add_signature_page", signatures(random, rendered)));
            }
        }
        assertThat(printed).isGreaterThan(75);
    }

    private static int sane(McpCaller.Result result) {
        assertThat(result.text()).doesNotContain("operator finds the reason");
        return result.isError() ? 0 : 1;
    }

    private static Map<String, Object> proposal(Random random) {
        var line = Map.of(
                "label",
                word(random),
                "detail",
                word(random),
                "quantity",
                word(random),
                "unit_price",
                word(random),
                "amount",
                word(random),
                "why",
                word(random));
        var offered = Map.of(
                "name",
                word(random),
                "description",
                word(random),
                "recommended",
                random.nextBoolean(),
                "lines",
                Collections.nCopies(1 + random.nextInt(40), line),
                "subtotal",
                word(random),
                "tax_label",
                word(random),
                "tax",
                word(random),
                "total",
                word(random));
        var brand = Map.of(
                "company",
                word(random),
                "footer",
                word(random),
                "accent_color",
                "#%06x".formatted(random.nextInt(1 << 24)));
        return Map.of(
                "title",
                word(random),
                "brand",
                brand,
                "client_name",
                word(random),
                "event",
                Map.of("type", word(random), "date", word(random), "guests", word(random)),
                "intro",
                word(random) + "\n\n" + word(random),
                "packages",
                List.of(offered),
                "currency",
                "EUR",
                "terms",
                List.of(word(random)),
                "locale",
                List.of("en", "de", "ar", "ja-JP", "en-US", "und", "x-y-z").get(random.nextInt(7)));
    }

    private static Map<String, Object> board(Random random) {
        var width = 1 + random.nextInt(900);
        var height = 1 + random.nextInt(900);
        return Map.of(
                "title",
                word(random),
                "description",
                word(random),
                "images",
                Collections.nCopies(
                        1 + random.nextInt(5),
                        Map.of("image_base64", Pictures.aPhoto(width, height), "caption", word(random))),
                "colors",
                List.of(Map.of("color", "#a3b18a", "name", "Sage")));
    }

    private static Map<String, Object> signatures(Random random, McpCaller.Result rendered) {
        return Map.of(
                "content_base64",
                rendered.structured().get("content_base64").asText(),
                "title",
                word(random),
                "statement",
                word(random),
                "parties",
                List.of(Map.of("name", word(random), "role", word(random), "company", word(random))));
    }

    private static String word(Random random) {
        return STRANGE.get(random.nextInt(STRANGE.size()));
    }
}
