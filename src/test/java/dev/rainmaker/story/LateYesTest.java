package dev.rainmaker.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A meeting was approved, and its time went by before the product could book it: the client is offered other times. */
@QuarkusTest
@TestProfile(StoryProfile.class)
class LateYesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    DataSource database;

    private final House house = new House();

    @Test
    void aTimeThatWentByIsOfferedAnew() throws SQLException {
        // Given
        FreshHouse.open(database, 4);
        var journey = Steering.of(house, house.enter(World.persona("rosa")));
        await("the calendar's owner is asked").atMost(PATIENCE).until(() -> {
            approveAllButMeetings();
            return "await_owner".equals(journey.run("node")) && "waiting".equals(journey.run("status"));
        });
        assertThat(meetings(journey))
                .as("one meeting is open")
                .containsOnlyOnce("scheduled")
                .doesNotContain("proposed");
        var events = house.calendarEvents();
        journey.call(TestTokens.owner(), "pause", Map.of()).statusCode(200);
        var approval = journey.pendingApproval();
        var asked = house.get("/api/v1/approvals/" + approval);
        assertThat(house.approve(approval, asked.getString("fingerprint"))).isEqualTo(200);
        passDeadline(approval);
        // When
        journey.call(TestTokens.owner(), "resume", Map.of()).statusCode(200);
        // Then
        journey.reaches("waiting", "await_decision");
        assertThat(journey.run("problem")).isNull();
        assertThat(house.get("/api/v1/approvals/" + journey.pendingApproval()).getString("kind"))
                .isEqualTo("message");
        assertThat(meetings(journey))
                .as("another one is open")
                .containsOnlyOnce("proposed")
                .doesNotContain("scheduled");
        assertThat(house.calendarEvents()).isEqualTo(events);
        assertThat(journey.deal().messages())
                .filteredOn(message -> "meeting_confirmation".equals(message.get("purpose")))
                .extracting(message -> message.get("status"))
                .containsExactly("cancelled");
    }

    private List<String> meetings(Steering journey) {
        return house.get("/api/v1/meetings?prospect=" + journey.prospect()).getList("items.status");
    }

    private void approveAllButMeetings() {
        var waiting = house.get("/api/v1/approvals?state=pending&size=50");
        List<Map<String, String>> all = waiting.getList("items");
        all.stream()
                .filter(each -> !"meeting".equals(each.get("kind")))
                .forEach(each -> house.approve(each.get("id"), each.get("fingerprint")));
    }

    private void passDeadline(String approval) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "UPDATE approval_request SET deadline = TIMESTAMPADD(YEAR, -1, deadline) WHERE id = ?")) {
            update.setString(1, approval);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
