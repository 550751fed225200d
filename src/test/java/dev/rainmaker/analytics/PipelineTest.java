package dev.rainmaker.analytics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changing one input row changes the figure. */
@QuarkusTest
class PipelineTest {
    private static final String CURRENCY = "ISK";

    @Inject
    Rows rows;

    @Inject
    Pool database;

    @AfterEach
    void tidy() {
        rows.tidy();
    }

    @Test
    void aProspectCountsInItsStatus() {
        // Given
        long before = total("interested", "count");
        // When
        var prospect = rows.prospect("Kit Olsen", "INTERESTED");
        // Then
        assertThat(total("interested", "count")).isEqualTo(before + 1);
        rows.sql("UPDATE prospect SET status = 'LOST' WHERE id = ?", prospect);
        assertThat(total("interested", "count")).isEqualTo(before);
    }

    @Test
    void aProspectCountsOnceWithItsNewestLiveProposal() {
        // Given
        long count = total("qualified", "count");
        long value = value("qualified");
        var prospect = rows.prospect("Rhea Stone", "QUALIFIED");
        rows.proposal(prospect, "SENT", 100_00, CURRENCY);
        var newest = rows.proposal(prospect, "SENT", 250_00, CURRENCY);
        rows.proposal(prospect, "EXPIRED", 900_00, CURRENCY);
        assertThat(value("qualified")).isEqualTo(value + 250_00);
        // When
        rows.sql("UPDATE proposal SET status = 'DECLINED' WHERE id = ?", newest);
        // Then
        assertThat(value("qualified")).isEqualTo(value + 100_00);
        assertThat(total("qualified", "count")).isEqualTo(count + 1);
    }

    @Test
    void anArchivedProspectIsOut() {
        // Given
        long before = total("converted", "count");
        var prospect = rows.prospect("Uma Reyes", "CONVERTED");
        // When
        rows.sql("UPDATE prospect SET archived = TRUE WHERE id = ?", prospect);
        // Then
        assertThat(total("converted", "count")).isEqualTo(before);
    }

    @Test
    void everyStatusHasItsRowInOrder() {
        assertThat(stages().stream()
                        .map(stage -> stage.get("status"))
                        .distinct()
                        .toList())
                .isEqualTo(
                        List.of("discovered", "enriched", "contacted", "interested", "qualified", "converted", "lost"));
    }

    @Test
    void theMetricsFollowTheirRows() {
        // Given
        var before = metrics();
        var prospect = rows.prospect("Ola Finch", "QUALIFIED");
        rows.proposal(prospect, "ACCEPTED", 1_00, CURRENCY);
        var meeting = rows.meeting(prospect, null);
        // When
        rows.sql("UPDATE meeting SET status = 'CONFIRMED', calendar_id = 'other' WHERE id = ?", meeting);
        // Then
        var after = metrics();
        assertThat(List.of("prospects", "qualified", "proposals_sent", "proposals_accepted", "meetings"))
                .allSatisfy(metric -> assertThat(after.get(metric)).as(metric).isEqualTo(before.get(metric) + 1));
        assertThat(after).containsEntry("replied", before.get("replied"));
    }

    /** The figures of the tool server analytics come from these; they follow what the features write. */
    @Test
    void theOutcomesFollowTheirRows() {
        // Given
        var prospect = rows.prospect("Ines Falk", "LOST");
        rows.sql(
                "INSERT INTO event_log (topic, type, subject, facts, occurred_at) VALUES ('prospects', 'prospect.moved', ?, ?, ?)",
                prospect,
                "{\"from\":\"interested\",\"to\":\"qualified\"}",
                Rows.THEN);
        // When
        rows.proposal(prospect, "ACCEPTED", 7_00, CURRENCY);
        // Then
        var outcome = database.preparedQuery(
                        "SELECT reached, accepted, channel FROM v_prospect_outcomes WHERE prospect_id = ?")
                .executeAndAwait(Tuple.of(prospect))
                .iterator()
                .next();
        assertThat(outcome.getInteger("reached")).isEqualTo(4);
        assertThat(outcome.getLong("accepted")).isEqualTo(1);
        assertThat(outcome.getString("channel")).isNull();
        rows.sql("DELETE FROM event_log WHERE subject = ?", prospect);
    }

    private Map<String, Long> metrics() {
        var found = new java.util.HashMap<String, Long>();
        database.query("SELECT metric, value FROM v_metrics")
                .executeAndAwait()
                .forEach(row -> found.put(row.getString(0), row.getLong(1)));
        return found;
    }

    private static List<Map<String, Object>> stages() {
        return given().auth()
                .oauth2(TestTokens.viewer())
                .get("/api/v1/analytics/pipeline")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("stages");
    }

    private static long total(String status, String member) {
        return stages().stream()
                .filter(stage -> status.equals(stage.get("status")))
                .mapToLong(stage -> ((Number) stage.get(member)).longValue())
                .sum();
    }

    private static long value(String status) {
        return stages().stream()
                .filter(stage -> status.equals(stage.get("status")) && CURRENCY.equals(stage.get("currency")))
                .mapToLong(stage -> ((Number) stage.get("valueMinor")).longValue())
                .sum();
    }
}
