package dev.rainmaker.analytics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TodayTest {
    @Inject
    Rows rows;

    @AfterEach
    void tidy() {
        rows.tidy();
    }

    @Test
    void whatWaitsIsOrderedByMoneyAtRiskThenDeadline() {
        // Given
        var rich = rows.prospect("Noor Lindqvist", "QUALIFIED");
        rows.proposal(rich, "SENT", 9_000_000_000_000L, "EUR");
        var poor = rows.prospect("Ada Brook", "CONTACTED");
        var late = rows.approval(poor, 8_000_000_000_000L, "EUR", Rows.THEN.plusDays(9));
        var soon = rows.approval(poor, 8_000_000_000_000L, "EUR", Rows.THEN.plusDays(2));
        var asks = rows.conversation(rich, "Asks for a halal menu");
        // When
        var waiting = ids(waiting(TestTokens.seller()));
        // Then
        assertThat(waiting).startsWith(asks, soon, late);
    }

    @Test
    void everyKindIsToldWithItsProspect() {
        // Given
        var prospect = rows.prospect("Mina Kovacs", "QUALIFIED");
        rows.proposal(prospect, "VIEWED", 1_840_000, "EUR");
        var approval = rows.approval(prospect, null, null, null);
        var conversation = rows.conversation(prospect, "Asks for a halal menu");
        var meeting = rows.meeting(prospect, null);
        var run = rows.workflow(prospect, "needs_attention");
        var inbound = rows.inbound();
        // When
        var waiting = waiting(TestTokens.owner());
        // Then
        assertThat(ids(waiting)).contains(approval, conversation, meeting, run, inbound);
        assertThat(item(waiting, meeting))
                .containsEntry("kind", "meeting")
                .containsEntry("prospectName", "Mina Kovacs")
                .containsEntry("detail", "Venue visit, Tue, 3 Mar 2026, 11:00 (Europe/Berlin)")
                .containsEntry("deadline", "2026-03-03T10:00:00Z")
                .containsEntry("atRisk", Map.of("minor", 1_840_000, "currency", "EUR"));
        assertThat(item(waiting, run))
                .containsEntry("detail", "The address bounced.")
                .containsEntry("prospectId", prospect);
        assertThat(item(waiting, inbound)).containsEntry("detail", "unknown sender");
    }

    @Test
    void aMeetingWhoseConfirmationWaitsInTheApprovalsIsToldOnce() {
        // Given
        var prospect = rows.prospect("Ilya Marsh", "QUALIFIED");
        var approval = rows.approval(prospect, null, null, null);
        var meeting = rows.meeting(prospect, approval);
        // When
        var waiting = ids(waiting(TestTokens.manager()));
        // Then
        assertThat(waiting).contains(approval).doesNotContain(meeting);
        assertThat(ids(waiting(TestTokens.viewer()))).contains(meeting);
    }

    @Test
    void aViewerIsNotToldOfApprovalsConversationsAndMail() {
        // Given
        var prospect = rows.prospect("Sol Haddad", "CONTACTED");
        rows.approval(prospect, null, null, null);
        rows.conversation(prospect, "Asks for a halal menu");
        rows.inbound();
        var run = rows.workflow(prospect, "needs_attention");
        // When
        var waiting = waiting(TestTokens.viewer());
        // Then
        assertThat(ids(waiting)).contains(run);
        assertThat(waiting.stream().map(item -> item.get("kind")).collect(Collectors.toSet()))
                .isSubsetOf(Set.of("run", "meeting"));
    }

    @Test
    void runsAtWorkHaveALine() {
        // Given
        var prospect = rows.prospect("Bea Ortiz", "DISCOVERED");
        var run = rows.workflow(prospect, "paused");
        rows.sql("UPDATE workflow_run SET status = 'waiting' WHERE id = ?", run);
        // When
        List<Map<String, Object>> atWork = today(TestTokens.viewer()).getList("atWork");
        // Then
        assertThat(atWork)
                .filteredOn(item -> run.equals(item.get("runId")))
                .singleElement()
                .satisfies(item -> assertThat(item)
                        .containsEntry("line", "draft first")
                        .containsEntry("status", "waiting")
                        .containsEntry("prospectName", "Bea Ortiz"));
    }

    private static io.restassured.path.json.JsonPath today(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/today")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Map<String, Object>> waiting(String token) {
        return today(token).getList("waiting");
    }

    private static List<Object> ids(List<Map<String, Object>> items) {
        return items.stream().map(item -> item.get("id")).toList();
    }

    private static Map<String, Object> item(List<Map<String, Object>> items, String id) {
        return items.stream()
                .filter(item -> id.equals(item.get("id")))
                .findFirst()
                .orElseThrow();
    }
}
