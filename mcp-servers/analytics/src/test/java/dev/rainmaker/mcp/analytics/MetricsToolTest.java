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
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each metric against rows whose answer is known by hand. */
@QuarkusTest
@QuarkusTestResource(MigratedDatabase.class)
class MetricsToolTest {
    @TestHTTPResource("/mcp/analytics")
    String url;

    @Inject
    CoreRows rows;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private JsonNode call(Map<String, ?> arguments) {
        var result =
                new McpCaller(url, ToolTokens.withScopes("tools:analytics.read")).call("calculate_metrics", arguments);
        assertThat(result.isError()).as(result.text()).isFalse();
        return result.structured();
    }

    private JsonNode metric(String name) {
        return metric(call(Map.of()).get("groups").get(0), name, null);
    }

    private static JsonNode metric(JsonNode group, String name, String currency) {
        return StreamSupport.stream(group.get("metrics").spliterator(), false)
                .filter(each -> each.get("name").asText().equals(name))
                .filter(each -> currency == null
                        || currency.equals(each.path("currency").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    private static JsonNode group(JsonNode metrics, String key) {
        return StreamSupport.stream(metrics.get("groups").spliterator(), false)
                .filter(each -> key.equals(each.path("key").asText(null)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no group " + key));
    }

    @Test
    void withoutAnybodyThereAreCountsOfZeroAndNoRates() {
        var group = call(Map.of()).get("groups").get(0);
        assertThat(metric(group, "prospects", null).get("value").asLong()).isZero();
        assertThat(metric(group, "conversion_rate", null).has("value")).isFalse();
        assertThat(metric(group, "conversion_rate", null).get("denominator").asLong())
                .isZero();
        assertThat(metric(group, "time_to_first_reply", null).has("value")).isFalse();
        assertThat(group.get("metrics").findValuesAsText("name")).doesNotContain("revenue", "weighted_pipeline");
    }

    @Test
    void everyMetricHasItsFormula() {
        var metrics = call(Map.of());
        assertThat(metrics.get("definitions").findValuesAsText("name"))
                .containsAll(metrics.get("groups").get(0).get("metrics").findValuesAsText("name"))
                .contains("revenue", "average_deal_value", "open_pipeline", "weighted_pipeline");
        assertThat(metrics.get("definitions").findValuesAsText("formula")).noneMatch(String::isBlank);
    }

    @Test
    void conversionFollowsOneRow() {
        // Given
        rows.prospect("a", "CONVERTED");
        rows.prospect("b", "QUALIFIED");
        var proposal = rows.proposal("a", "VIEWED", 100, "EUR", null);
        assertThat(metric("conversion_rate").get("value").asDouble()).isZero();
        // When
        rows.sql("UPDATE proposal SET status = 'ACCEPTED', decided_at = ? WHERE id = ?", JANUARY, proposal);
        // Then
        assertThat(metric("conversion_rate").toString())
                .isEqualTo("{\"name\":\"conversion_rate\",\"value\":0.5,\"numerator\":1,\"denominator\":2}");
        assertThat(metric("qualified_rate").get("value").asDouble()).isEqualTo(1);
    }

    @Test
    void theMedianIsTheMiddleOneOrTheMeanOfTwo() {
        // Given
        for (int hours : new int[] {1, 2, 30}) {
            rows.prospect("p" + hours, "CONTACTED");
            rows.sent("p" + hours, "EMAIL", JANUARY);
            rows.reply("p" + hours, JANUARY.plusHours(hours));
        }
        assertThat(metric("time_to_first_reply").get("value").asLong()).isEqualTo(2 * 3600);
        // When
        rows.prospect("q", "CONTACTED");
        rows.sent("q", "EMAIL", JANUARY);
        rows.reply("q", JANUARY.plusHours(4));
        // Then
        assertThat(metric("time_to_first_reply").get("value").asLong()).isEqualTo(3 * 3600);
        assertThat(metric("time_to_first_reply").get("denominator").asLong()).isEqualTo(4);
    }

    @Test
    void timeToDealIsFromDiscoveryToTheFirstAcceptedProposal() {
        rows.prospect("a", "CONVERTED");
        rows.proposal("a", "ACCEPTED", 100, "EUR", JANUARY.plusDays(9));
        rows.proposal("a", "ACCEPTED", 100, "EUR", JANUARY.plusDays(30));
        assertThat(metric("time_to_deal").get("value").asLong()).isEqualTo(9 * 86_400);
    }

    @Test
    void theWinRateLeavesOpenDealsOut() {
        // Given
        rows.prospect("won", "CONVERTED");
        rows.proposal("won", "ACCEPTED", 100, "EUR", JANUARY);
        rows.prospect("refused", "QUALIFIED");
        rows.proposal("refused", "DECLINED", 100, "EUR", JANUARY);
        rows.prospect("gone", "LOST");
        rows.proposal("gone", "SENT", 100, "EUR", null);
        rows.prospect("open", "QUALIFIED");
        rows.proposal("open", "DECLINED", 100, "EUR", JANUARY);
        // When
        rows.proposal("open", "VIEWED", 100, "EUR", null);
        // Then
        assertThat(metric("win_rate").toString())
                .isEqualTo("{\"name\":\"win_rate\",\"value\":0.3333,\"numerator\":1,\"denominator\":3}");
    }

    @Test
    void moneyStaysInItsCurrency() {
        // Given
        rows.prospect("a", "CONVERTED");
        rows.proposal("a", "ACCEPTED", 100, "EUR", JANUARY);
        rows.prospect("b", "CONVERTED");
        rows.proposal("b", "ACCEPTED", 201, "EUR", JANUARY);
        rows.prospect("c", "CONVERTED");
        rows.proposal("c", "ACCEPTED", 7, "USD", JANUARY);
        // When
        var group = call(Map.of()).get("groups").get(0);
        // Then
        assertThat(metric(group, "average_deal_value", "EUR").toString())
                .isEqualTo(
                        "{\"name\":\"average_deal_value\",\"value\":151,\"numerator\":301,\"denominator\":2,\"currency\":\"EUR\"}");
        assertThat(metric(group, "revenue", "USD").get("value").asLong()).isEqualTo(7);
    }

    @Test
    void theWeightedPipelineLearnsFromEndedJourneys() {
        // Given
        rows.prospect("open", "QUALIFIED");
        rows.proposal("open", "SENT", 10_000, "EUR", null);
        assertThat(metric("weighted_pipeline").get("note").asText())
                .isEqualTo("No journey that reached qualified has ended yet, so its odds are not known.");
        rows.prospect("won", "CONVERTED");
        rows.prospect("lost", "LOST");
        rows.moved("lost", "interested", "qualified");
        rows.prospect("early", "LOST");
        // When
        rows.prospect("late", "LOST");
        rows.moved("late", "interested", "qualified");
        // Then
        assertThat(metric("weighted_pipeline").get("value").asLong())
                .as("one of three")
                .isEqualTo(3_333);
        assertThat(metric("open_pipeline").get("value").asLong()).isEqualTo(10_000);
    }

    @Test
    void eachDimensionSplitsTheSamePeople() {
        // Given
        rows.hunt("h1", JANUARY);
        rows.prospect("a", "CONTACTED", source("h1"), "WEDDING", JANUARY);
        rows.sent("a", "EMAIL", JANUARY);
        rows.reply("a", JANUARY.plusHours(1));
        rows.prospect("b", "CONTACTED", "manual", "CORPORATE", JANUARY);
        rows.sent("b", "LINKEDIN", JANUARY);
        rows.proposal("b", "SENT", 500, "EUR", null);
        // When
        var byChannel = call(Map.of("by", "channel"));
        // Then
        assertThat(metric(group(byChannel, "email"), "reply_rate", null)
                        .get("value")
                        .asDouble())
                .isEqualTo(1);
        assertThat(metric(group(byChannel, "email"), "time_to_first_reply", null)
                        .get("value")
                        .asLong())
                .isEqualTo(3600);
        assertThat(metric(group(byChannel, "linkedin"), "reply_rate", null)
                        .get("value")
                        .asDouble())
                .isZero();
        assertThat(metric(group(byChannel, "linkedin"), "open_pipeline", "EUR")
                        .get("value")
                        .asLong())
                .isEqualTo(500);
        assertThat(metric(group(call(Map.of("by", "event_type")), "corporate"), "prospects", null)
                        .get("value")
                        .asLong())
                .isEqualTo(1);
        assertThat(metric(group(call(Map.of("by", "source")), source("h1")), "replied", null)
                        .get("value")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void aPeriodChoosesByCreation() {
        rows.prospect("a", "CONTACTED");
        rows.prospect("b", "CONTACTED", "manual", "WEDDING", JANUARY.plusMonths(3));
        var group = call(Map.of("from", "2026-04-01T00:00:00Z")).get("groups").get(0);
        assertThat(metric(group, "prospects", null).get("value").asLong()).isEqualTo(1);
    }

    @Test
    void anotherDimensionIsRefused() {
        var result = new McpCaller(url, ToolTokens.withScopes("tools:analytics.read"))
                .call("calculate_metrics", Map.of("by", "name; DROP TABLE prospect"));
        assertThat(result.isError()).isTrue();
        assertThat(result.text()).isEqualTo("by must be source, channel or event_type.");
    }
}
