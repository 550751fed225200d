package dev.rainmaker.mcp.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** Full runs of the renderer: whatever fits the bounds is drawn, or refused in one sentence. */
@QuarkusTest
@QuarkusTestResource(MigratedDatabase.class)
class ChartFuzzTest {
    private static final long SEED = 20261128;
    private static final int RUNS = 50;
    private static final List<String> KINDS = List.of("bar", "stacked_bar", "line", "funnel");
    private static final List<String> WORDS = List.of(
            "a",
            "]]>",
            "<svg onload=x>",
            "&#0;",
            "'\"",
            "🎂",
            "مصر",
            "W".repeat(80),
            "i",
            "e\u0301\u0301\u0301",
            "日本",
            "{a.class}",
            "NaN");

    private final Random random = new Random(SEED);

    @TestHTTPResource("/mcp/analytics")
    String url;

    @Test
    void whatFitsTheBoundsIsDrawn() throws Exception {
        var caller = new McpCaller(url, ToolTokens.withScopes("tools:analytics.read"));
        int drawn = 0;
        for (int run = 0; run < RUNS * KINDS.size(); run++) {
            var arguments = arguments(KINDS.get(run % KINDS.size()));
            var result = caller.call("render_chart", arguments);
            if (result.isError()) {
                assertThat(result.text())
                        .as("seed %d, %s", SEED, arguments)
                        .containsAnyOf("png can't show", "A funnel needs", "below 0");
            } else {
                check(result.structured());
                drawn++;
            }
        }
        assertThat(drawn).isGreaterThan(RUNS);
    }

    private static void check(JsonNode chart) throws Exception {
        var picture = new ByteArrayInputStream(
                Base64.getDecoder().decode(chart.get("content_base64").asText()));
        if (chart.get("content_type").asText().equals("image/png")) {
            assertThat(ImageIO.read(picture).getWidth())
                    .isEqualTo(chart.get("width").asInt());
        } else {
            var svg = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(picture);
            assertThat(svg.getElementsByTagName("svg").getLength()).isEqualTo(1);
        }
    }

    private Map<String, Object> arguments(String kind) {
        int labels = 1 + random.nextInt(50);
        boolean one = kind.equals("bar") || kind.equals("funnel");
        var series = IntStream.range(0, one ? 1 : 1 + random.nextInt(8))
                .mapToObj(_ -> series(labels))
                .toList();
        var arguments = new HashMap<String, Object>();
        arguments.put("kind", kind);
        arguments.put("format", random.nextBoolean() ? "svg" : "png");
        arguments.put("labels", IntStream.range(0, labels).mapToObj(_ -> word()).toList());
        arguments.put("series", series);
        arguments.put("width", 480 + random.nextInt(700));
        return arguments;
    }

    private Map<String, Object> series(int labels) {
        double scale = Math.pow(10, random.nextInt(31) - 15);
        boolean signed = random.nextInt(3) == 0;
        var values = new Double[labels];
        for (int index = 0; index < labels; index++) {
            double value = random.nextDouble() * scale;
            values[index] = random.nextInt(30) == 0 && signed ? null : signed && random.nextBoolean() ? -value : value;
        }
        return Map.of("name", word(), "values", Arrays.asList(values));
    }

    /** Letters that every machine has a glyph for half of the time, so that pictures are painted too. */
    private String word() {
        return random.nextInt(50) > 0 ? WORDS.get(random.nextInt(5)) : WORDS.get(random.nextInt(WORDS.size()));
    }
}
