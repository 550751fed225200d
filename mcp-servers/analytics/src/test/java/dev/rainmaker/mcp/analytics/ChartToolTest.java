package dev.rainmaker.mcp.analytics;

import static dev.rainmaker.mcp.analytics.CoreRows.JANUARY;
import static dev.rainmaker.mcp.analytics.CoreRows.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** Pictures: what stands in them, that nothing from outside gets out of its text, and that they can be painted. */
@QuarkusTest
@QuarkusTestResource(MigratedDatabase.class)
class ChartToolTest {
    @TestHTTPResource("/mcp/analytics")
    String url;

    @Inject
    CoreRows rows;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private McpCaller.Result render(Map<String, ?> arguments) {
        return new McpCaller(url, ToolTokens.withScopes("tools:analytics.read")).call("render_chart", arguments);
    }

    private JsonNode chart(Map<String, ?> arguments) {
        var result = render(arguments);
        assertThat(result.isError()).as(result.text()).isFalse();
        assertThat(result.text()).as("bytes do not travel twice").hasSizeLessThan(400);
        return result.structured();
    }

    private static byte[] bytes(JsonNode chart) {
        return Base64.getDecoder().decode(chart.get("content_base64").asText());
    }

    private static Document svg(JsonNode chart) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(chart)));
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<String> texts(Document svg) {
        var found = svg.getElementsByTagName("text");
        var texts = new ArrayList<String>();
        for (int index = 0; index < found.getLength(); index++) {
            texts.add(found.item(index).getTextContent());
        }
        return texts;
    }

    private static Map<String, Object> given(String kind, List<String> labels, List<?>... series) {
        var all = new ArrayList<Map<String, Object>>();
        for (int index = 0; index < series.length; index++) {
            all.add(Map.of("name", "series " + (index + 1), "values", series[index]));
        }
        return new HashMap<>(Map.of("kind", kind, "labels", labels, "series", all));
    }

    @Test
    void theFunnelIsLabelledWithItsNumbersAndShares() {
        // Given
        rows.prospect("a", "QUALIFIED");
        rows.prospect("b", "CONTACTED");
        // When
        var chart = chart(Map.of("kind", "funnel", "report", "funnel"));
        // Then
        var svg = svg(chart);
        assertThat(texts(svg)).contains("Funnel", "contacted", "2", "qualified", "1", "50.0 % go on");
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Funnel");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).contains("contacted: 2", "qualified: 1");
        assertThat(chart.get("labels").toString()).contains("converted");
        assertThat(chart.get("series").get(0).get("values").toString()).isEqualTo("[2.0,2.0,2.0,1.0,1.0,0.0]");
    }

    @Test
    void oneRowMoreIsABarLonger() {
        // Given
        rows.hunt("h1", JANUARY);
        rows.prospect("a", "CONTACTED", source("h1"), "WEDDING", JANUARY);
        rows.sent("a", "EMAIL", JANUARY);
        Map<String, ?> asked = Map.of("kind", "bar", "report", "campaigns", "figure", "sent");
        assertThat(chart(asked).get("series").get(0).get("values").toString()).isEqualTo("[1.0]");
        // When
        rows.sent("a", "EMAIL", JANUARY.plusDays(1));
        // Then
        assertThat(chart(asked).get("series").get(0).get("values").toString()).isEqualTo("[2.0]");
    }

    @Test
    void campaignsAndStagesAreStackedByADimension() {
        rows.prospect("a", "CONTACTED");
        rows.prospect("b", "CONTACTED", "manual", "CORPORATE", JANUARY);
        rows.prospect("c", "LOST", "manual", null, JANUARY);
        var stages = chart(Map.of("kind", "stacked_bar", "report", "funnel", "by", "event_type"));
        assertThat(stages.get("series").findValuesAsText("name"))
                .containsExactlyInAnyOrder("wedding", "corporate", "none");
        assertThat(texts(svg(stages))).contains("wedding", "corporate", "none");
        var campaigns = chart(Map.of("kind", "stacked_bar", "report", "campaigns", "by", "event_type"));
        assertThat(campaigns.get("labels").get(0).asText()).startsWith("manual");
    }

    @Test
    void theTrendHasEveryMonthBetween() {
        rows.prospect("a", "CONTACTED");
        rows.sent("a", "EMAIL", JANUARY);
        rows.prospect("b", "DISCOVERED", "manual", "WEDDING", JANUARY.plusMonths(3));
        var chart = chart(Map.of("kind", "line", "report", "trend"));
        assertThat(chart.get("labels").toString()).isEqualTo("[\"2026-01\",\"2026-02\",\"2026-03\",\"2026-04\"]");
        assertThat(chart.get("series").get(0).get("values").toString()).isEqualTo("[1.0,0.0,0.0,1.0]");
        assertThat(chart.get("series").get(1).get("values").toString()).isEqualTo("[1.0,0.0,0.0,0.0]");
        assertThat(texts(svg(chart))).as("named at its end").contains("prospects 1", "won 0");
    }

    @Test
    void moneyOfTwoCurrenciesIsNotDrawnOnOneAxis() {
        // Given
        rows.prospect("a", "CONVERTED");
        rows.proposal("a", "ACCEPTED", 100_00, "EUR", JANUARY);
        rows.prospect("b", "CONVERTED");
        rows.proposal("b", "ACCEPTED", 700, "JPY", JANUARY);
        Map<String, Object> asked =
                new HashMap<>(Map.of("kind", "bar", "report", "metrics", "figure", "revenue", "by", "event_type"));
        assertThat(render(asked).text()).contains("EUR, JPY", "choose one with currency");
        // When
        asked.put("currency", "JPY");
        // Then
        assertThat(texts(svg(chart(asked)))).contains("700 JPY");
        asked.put("currency", "EUR");
        assertThat(texts(svg(chart(asked)))).contains("100 EUR");
    }

    @Test
    void hostileLabelsStayTexts() {
        // Given
        var labels = List.of(
                "</text><script>alert(1)</script>",
                "\"><image href='file:///etc/passwd'/>",
                "&amp;&#60;b&#62;",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
                "]]>",
                "\u202Edesrever\u2066",
                "a\u0000b\uFFFEc",
                "x".repeat(80));
        for (var kind : List.of("bar", "stacked_bar", "line", "funnel")) {
            var asked = given(kind, labels, List.of(8, 7, 6, 5, 4, 3, 2, 1));
            asked.put("title", "</title><script>alert(2)</script>");
            asked.put("unit", "<b>&'\"");
            // When
            var svg = svg(chart(asked));
            // Then
            for (var tag : List.of("script", "image", "b", "a", "foreignObject", "style", "use")) {
                assertThat(svg.getElementsByTagName(tag).getLength())
                        .as(kind + " " + tag)
                        .isZero();
            }
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo("</title><script>alert(2)</script>");
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .contains("</text><script>alert(1)</script>", "&amp;&#60;b&#62;", "desrever", "a bc")
                    .doesNotContain("\u202E", "\u2066", "\u0000", "root:");
        }
    }

    @ParameterizedTest
    @CsvSource({"bar", "stacked_bar", "line", "funnel"})
    void everyKindIsPaintedAsItIsDrawn(String kind) throws Exception {
        // Given
        var asked = given(kind, List.of("spring", "summer", "autumn"), List.of(12, 30, 7));
        asked.put("title", "Weddings by season");
        var drawn = chart(asked);
        asked.put("format", "png");
        // When
        var painted = chart(asked);
        // Then
        var image = ImageIO.read(new ByteArrayInputStream(bytes(painted)));
        assertThat(image.getWidth())
                .isEqualTo(2 * drawn.get("width").asInt())
                .isEqualTo(painted.get("width").asInt());
        assertThat(image.getHeight()).isEqualTo(2 * drawn.get("height").asInt());
        var colours = Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .boxed()
                .toList();
        assertThat(colours).as("paper, ink and accent").contains(0xffffffff, 0xff1c1917, 0xff115e59);
        assertThat(painted.get("content_type").asText()).isEqualTo("image/png");
    }

    @Test
    void wordsThatThePainterWouldTurnAroundAreRefusedAsPngOnly() {
        // Given
        var asked = given("bar", List.of("مصر"), List.of(1));
        assertThat(texts(svg(chart(asked)))).contains("مصر");
        // When
        asked.put("format", "png");
        // Then
        assertThat(render(asked).text())
                .startsWith("png can't show every letter of “مصر”")
                .endsWith("ask for svg.");
    }

    @Test
    void aValueThatIsNotKnownIsNoZero() {
        var texts = texts(svg(chart(given("bar", List.of("a", "b"), Arrays.asList(3, null)))));
        assertThat(texts).contains("not known");
        assertThat(render(given("funnel", List.of("a", "b"), Arrays.asList(3, null)))
                        .text())
                .isEqualTo("A funnel needs a value of 0 or more for every stage.");
    }

    @Test
    void valuesBelowZeroGoTheOtherWay() {
        var texts = texts(svg(chart(given("bar", List.of("a", "b"), List.of(-40, 60)))));
        assertThat(texts).contains("-40", "60");
        assertThat(render(given("stacked_bar", List.of("a"), List.of(-1))).text())
                .contains("below 0");
    }

    @Test
    void thereAreBounds() {
        var many = Collections.nCopies(51, "x");
        assertThat(render(given("bar", many, Collections.nCopies(51, 1))).text())
                .contains("50 labels");
        assertThat(render(given("bar", List.of("a"), List.of(1, 2))).text())
                .contains("as many values as there are labels");
        assertThat(render(given("bar", List.of("a"), List.of(1e16))).text()).contains("between -1e15 and 1e15");
        assertThat(render(given("bar", List.of("x".repeat(81)), List.of(1))).text())
                .contains("80 characters");
        assertThat(render(given("bar", List.of("\u202E"), List.of(1))).text()).contains("letters that can be seen");
        assertThat(render(given("pie", List.of("a"), List.of(1))).text()).startsWith("kind must be one of");
        assertThat(render(given("bar", List.of("a"), List.of(1), List.of(2))).text())
                .contains("shows one series");
        assertThat(render(Map.of("kind", "bar")).text()).isEqualTo("Give a report, or labels and series.");
        var wide = given("bar", List.of("a"), List.of(1));
        wide.put("width", 100_000);
        assertThat(render(wide).text()).startsWith("width must be");
        var both = given("bar", List.of("a"), List.of(1));
        both.put("report", "funnel");
        assertThat(render(both).text()).contains("not both");
    }

    @Test
    void anEmptyDatabaseIsSaidOrDrawnAsZeros() {
        assertThat(render(Map.of("kind", "line", "report", "trend")).text()).startsWith("There is nothing to draw");
        assertThat(render(Map.of("kind", "bar", "report", "campaigns")).text()).startsWith("There is nothing to draw");
        assertThat(texts(svg(chart(Map.of("kind", "funnel", "report", "funnel")))))
                .contains("discovered", "0");
    }

    @Test
    void whatAReportCannotShowIsSaid() {
        assertThat(render(Map.of("kind", "bar", "report", "secrets")).text())
                .isEqualTo("report must be one of campaigns, funnel, metrics, trend.");
        assertThat(render(Map.of("kind", "bar", "report", "metrics", "figure", "name"))
                        .text())
                .startsWith("figure of the metrics is one of prospects");
        assertThat(render(Map.of("kind", "line", "report", "trend", "by", "channel"))
                        .text())
                .contains("leave by out");
        assertThat(render(Map.of("kind", "bar", "report", "metrics", "figure", "revenue"))
                        .text())
                .contains("no deals");
    }
}
