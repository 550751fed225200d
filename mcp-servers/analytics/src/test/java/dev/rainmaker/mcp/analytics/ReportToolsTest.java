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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Funnel and campaigns over rows of the core's own tables: one row more or changed, and the figure follows. */
@QuarkusTest
@QuarkusTestResource(MigratedDatabase.class)
class ReportToolsTest {
    @TestHTTPResource("/mcp/analytics")
    String url;

    @Inject
    CoreRows rows;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private JsonNode call(String tool, Map<String, ?> arguments) {
        var result = new McpCaller(url, ToolTokens.withScopes("tools:analytics.read")).call(tool, arguments);
        assertThat(result.isError()).as(result.text()).isFalse();
        return result.structured();
    }

    private String refusal(String tool, Map<String, ?> arguments) {
        var result = new McpCaller(url, ToolTokens.withScopes("tools:analytics.read")).call(tool, arguments);
        assertThat(result.isError()).as(result.text()).isTrue();
        return result.text();
    }

    private JsonNode stage(String status) {
        return stage(call("get_funnel", Map.of()), status);
    }

    private static JsonNode stage(JsonNode funnel, String status) {
        for (var stage : funnel.get("stages")) {
            if (stage.get("status").asText().equals(status)) {
                return stage;
            }
        }
        throw new AssertionError("no stage " + status);
    }

    private static JsonNode campaign(JsonNode report, String source) {
        for (var campaign : report.get("campaigns")) {
            if (campaign.get("source").asText().equals(source)) {
                return campaign;
            }
        }
        throw new AssertionError("no campaign " + source);
    }

    @Test
    void countsEveryStageInTheOrderOfTheJourneyAlsoWhenThereIsNobody() {
        var stages = call("get_funnel", Map.of()).get("stages");
        assertThat(stages.findValuesAsText("status"))
                .containsExactly("discovered", "enriched", "contacted", "interested", "qualified", "converted", "lost");
        assertThat(stages.findValuesAsText("count")).containsOnly("0");
        assertThat(stage("enriched").get("from_previous").has("value")).isFalse();
    }

    @Test
    void addsValuesUpWithinACurrencyOnly() {
        // Given
        rows.prospect("a", "QUALIFIED");
        rows.proposal("a", "SENT", 1_840_000, "EUR", null);
        rows.proposal("a", "DECLINED", 990_000, "EUR", JANUARY);
        rows.prospect("b", "QUALIFIED");
        rows.proposal("b", "VIEWED", 1_000_000, "USD", null);
        // When
        var qualified = stage("qualified");
        // Then
        assertThat(qualified.has("value")).isFalse();
        assertThat(qualified.get("values").toString())
                .isEqualTo("[{\"currency\":\"EUR\",\"minor\":1840000,\"deals\":1},"
                        + "{\"currency\":\"USD\",\"minor\":1000000,\"deals\":1}]");
        rows.sql("UPDATE proposal SET currency = 'EUR'");
        assertThat(stage("qualified").get("value").asLong()).isEqualTo(2_840_000);
    }

    @Test
    void whoWasLostCountsInTheStagesThatItReached() {
        // Given
        rows.prospect("a", "CONVERTED");
        rows.prospect("b", "CONTACTED");
        rows.prospect("c", "LOST");
        rows.moved("c", "enriched", "contacted");
        rows.moved("c", "contacted", "interested");
        // When
        rows.moved("c", "interested", "lost");
        // Then
        var funnel = call("get_funnel", Map.of());
        assertThat(stage(funnel, "contacted").get("reached").asLong()).isEqualTo(3);
        var interested = stage(funnel, "interested");
        assertThat(interested.get("reached").asLong()).isEqualTo(2);
        assertThat(interested.get("lost").asLong()).isEqualTo(1);
        assertThat(interested.get("drop_off").asLong()).isEqualTo(1);
        assertThat(interested.get("from_previous").toString())
                .isEqualTo("{\"numerator\":2,\"denominator\":3,\"value\":0.6667}");
        assertThat(stage(funnel, "qualified").get("from_previous").get("value").asDouble())
                .isEqualTo(0.5);
    }

    @Test
    void looksAtProspectsOfATime() {
        // Given
        rows.prospect("a", "CONTACTED");
        rows.proposal("a", "SENT", 500, "EUR", null);
        rows.prospect("b", "CONTACTED", "manual", "WEDDING", JANUARY.plusMonths(1));
        // When
        var funnel = call("get_funnel", Map.of("from", "2026-01-10T09:00:00Z", "to", "2026-02-10T09:00:00Z"));
        // Then
        assertThat(stage(funnel, "contacted").get("count").asInt()).isEqualTo(1);
        assertThat(stage(funnel, "contacted").get("value").asLong()).isEqualTo(500);
        assertThat(stage(funnel, "contacted").get("reached").asLong()).isEqualTo(1);
    }

    @Test
    void aPeriodIsCheckedInOneSentence() {
        assertThat(refusal("get_funnel", Map.of("from", "yesterday")))
                .isEqualTo("from must be an instant such as 2026-12-03T09:00:00Z.");
        assertThat(refusal("get_funnel", Map.of("from", "2026-12-03T09:00:00Z", "to", "2026-12-03T09:00:00Z")))
                .isEqualTo("from must be before to.");
        assertThat(refusal("get_campaign_report", Map.of("to", "+999999999-12-31T23:59:59Z")))
                .contains("between the years");
        assertThat(refusal("get_campaign_report", Map.of("cursor", "%%"))).startsWith("cursor must be");
        assertThat(refusal("get_campaign_report", Map.of("limit", 0))).startsWith("limit must be");
        assertThat(refusal("get_campaign_report", Map.of("source", "x".repeat(65))))
                .startsWith("source may have");
    }

    @Test
    void reportsACampaignByChannelAndEventType() {
        // Given
        rows.hunt("h1", JANUARY);
        rows.prospect("a", "CONVERTED", source("h1"), "WEDDING", JANUARY);
        rows.sent("a", "EMAIL", JANUARY.plusHours(1));
        rows.sent("a", "LINKEDIN", JANUARY.plusHours(2));
        rows.reply("a", JANUARY.plusHours(3));
        rows.meeting("a", "CONFIRMED");
        rows.proposal("a", "ACCEPTED", 900_050, "EUR", JANUARY.plusDays(4));
        rows.prospect("b", "CONTACTED", source("h1"), "CORPORATE", JANUARY);
        rows.message("b", "EMAIL", "OUT", "BOUNCED", false, JANUARY, JANUARY.plusHours(1));
        rows.prospect("c", "DISCOVERED", source("h1"), "WEDDING", JANUARY);
        // When
        var hunt = campaign(call("get_campaign_report", Map.of()), source("h1"));
        // Then
        assertThat(hunt.get("kind").asText()).isEqualTo("hunt");
        assertThat(hunt.get("started_at").asText()).isEqualTo("2026-01-10T09:00:00Z");
        var outcome = hunt.get("outcome");
        assertThat(outcome.get("prospects").asLong()).isEqualTo(3);
        assertThat(outcome.get("contacted").asLong()).isEqualTo(2);
        assertThat(outcome.get("messages").get("sent").asLong()).isEqualTo(3);
        assertThat(outcome.get("messages").get("bounced").asLong()).isEqualTo(1);
        assertThat(outcome.get("reply_rate").toString()).isEqualTo("{\"numerator\":1,\"denominator\":2,\"value\":0.5}");
        assertThat(outcome.get("with_meeting").asLong()).isEqualTo(1);
        assertThat(outcome.get("accepted").asLong()).isEqualTo(1);
        assertThat(outcome.get("revenue").toString())
                .isEqualTo("[{\"currency\":\"EUR\",\"minor\":900050,\"deals\":1}]");
        assertThat(hunt.get("segments").findValuesAsText("channel")).containsExactly("email", "email", "linkedin");
        assertThat(hunt.get("segments").get(0).get("event_type").asText()).isEqualTo("corporate");
        assertThat(hunt.get("segments")
                        .get(2)
                        .get("outcome")
                        .get("messages")
                        .get("sent")
                        .asLong())
                .as("a message counts in its own channel")
                .isEqualTo(1);
        assertThat(hunt.get("segments").get(2).get("outcome").get("prospects").asLong())
                .as("a person counts in the channel of the first message")
                .isZero();
        assertThat(hunt.get("segments").get(3).has("channel")).isFalse();
    }

    @Test
    void aNumberThatNobodyCollectsIsMissingUntilTheFirstReportComes() {
        // Given
        rows.prospect("a", "CONTACTED");
        var message = rows.sent("a", "EMAIL", JANUARY);
        var before = call("get_campaign_report", Map.of());
        assertThat(before.get("totals").get("messages").has("delivered")).isFalse();
        assertThat(before.get("totals").has("delivery_rate")).isFalse();
        assertThat(before.get("notes").toString()).contains("delivered is not known", "opened_by_machine is not known");
        // When
        rows.sql("UPDATE message SET status = 'DELIVERED' WHERE id = ?", message);
        // Then
        var after = call("get_campaign_report", Map.of());
        assertThat(after.get("totals").get("messages").get("delivered").asLong())
                .isEqualTo(1);
        assertThat(after.get("totals").get("messages").has("opened")).isFalse();
        assertThat(after.get("totals").get("messages").has("opened_by_machine")).isFalse();
        assertThat(after.get("notes").toString()).doesNotContain("delivered is not known");
    }

    @Test
    void revenueStaysInItsCurrency() {
        // Given
        rows.prospect("a", "CONVERTED");
        rows.proposal("a", "ACCEPTED", 100, "EUR", JANUARY);
        rows.prospect("b", "CONVERTED");
        rows.proposal("b", "ACCEPTED", 7, "JPY", JANUARY);
        // When
        var revenue = call("get_campaign_report", Map.of()).get("totals").get("revenue");
        // Then
        assertThat(revenue.toString())
                .isEqualTo(
                        "[{\"currency\":\"EUR\",\"minor\":100,\"deals\":1},{\"currency\":\"JPY\",\"minor\":7,\"deals\":1}]");
    }

    @Test
    void anAutomaticAnswerAndOneBeforeTheFirstMessageAreNoReplies() {
        // Given
        rows.prospect("a", "CONTACTED");
        rows.reply("a", JANUARY);
        rows.sent("a", "EMAIL", JANUARY.plusHours(1));
        rows.message("a", "EMAIL", "IN", "RECEIVED", true, JANUARY.plusHours(2), JANUARY.plusHours(2));
        assertThat(call("get_campaign_report", Map.of())
                        .get("totals")
                        .get("replied")
                        .asLong())
                .isZero();
        // When
        rows.reply("a", JANUARY.plusHours(3));
        // Then
        assertThat(call("get_campaign_report", Map.of())
                        .get("totals")
                        .get("replied")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void pagesLeadThroughAllCampaignsNewestFirst() {
        // Given
        rows.hunt("h1", JANUARY);
        rows.hunt("h2", JANUARY.plusDays(1));
        rows.prospect("a", "DISCOVERED", "import:" + CoreRows.id("i1"), null, JANUARY);
        var first = call("get_campaign_report", Map.of("limit", 2));
        assertThat(first.get("campaigns").get(0).get("kind").asText()).isEqualTo("import");
        assertThat(first.get("campaigns").get(1).get("source").asText()).isEqualTo(source("h2"));
        // When
        var second = call(
                "get_campaign_report",
                Map.of("limit", 2, "cursor", first.get("next_cursor").asText()));
        // Then
        assertThat(second.get("campaigns").findValuesAsText("source")).containsExactly(source("h1"));
        assertThat(second.has("next_cursor")).isFalse();
        assertThat(second.get("totals")).as("over all pages").isEqualTo(first.get("totals"));
    }

    @Test
    void filtersChooseTheSamePeopleEverywhere() {
        // Given
        rows.prospect("a", "CONTACTED");
        rows.sent("a", "EMAIL", JANUARY);
        rows.prospect("b", "CONTACTED", "manual", "CORPORATE", JANUARY);
        rows.sent("b", "LINKEDIN", JANUARY);
        rows.hunt("h1", JANUARY);
        // When
        var report = call("get_campaign_report", Map.of("channel", "linkedin", "event_type", "corporate"));
        // Then
        assertThat(report.get("totals").get("prospects").asLong()).isEqualTo(1);
        assertThat(report.get("totals").get("messages").get("sent").asLong()).isEqualTo(1);
        assertThat(report.get("campaigns").findValuesAsText("source")).containsExactly("manual");
    }

    @Test
    void hostileTextsAreValuesAndNothingElse() {
        rows.prospect("a", "CONTACTED");
        for (var hostile : new String[] {"' OR 1=1 --", "'; DROP TABLE x; --", "%", "\\"}) {
            assertThat(call("get_campaign_report", Map.of("source", hostile)).get("campaigns"))
                    .as(hostile)
                    .isEmpty();
            assertThat(call("get_campaign_report", Map.of("channel", hostile))
                            .get("totals")
                            .get("prospects")
                            .asLong())
                    .isZero();
        }
        for (var foreign : new String[] {"😀", "ü"}) {
            assertThat(refusal("get_campaign_report", Map.of("source", foreign)))
                    .isEqualTo("source must be plain ASCII.");
        }
        assertThat(refusal("get_campaign_report", Map.of("cursor", "w7w"))).startsWith("cursor must be");
        assertThat(stage("contacted").get("count").asLong()).isEqualTo(1);
    }

    @Test
    void anArchivedProspectIsOutOfEveryReport() {
        // Given
        rows.prospect("a", "CONVERTED");
        rows.sent("a", "EMAIL", JANUARY);
        rows.proposal("a", "ACCEPTED", 100, "EUR", JANUARY);
        // When
        rows.sql("UPDATE prospect SET archived = TRUE");
        // Then
        var totals = call("get_campaign_report", Map.of()).get("totals");
        assertThat(totals.get("prospects").asLong()).isZero();
        assertThat(totals.get("messages").get("sent").asLong()).isZero();
        assertThat(totals.get("revenue")).isEmpty();
        assertThat(stage("converted").get("reached").asLong()).isZero();
    }
}
