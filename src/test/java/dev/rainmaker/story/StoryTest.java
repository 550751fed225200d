package dev.rainmaker.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The whole story over real HTTP, SMTP, MCP and the database: from a target in plain words to a meeting in the calendar, the
 * approvals made through the API as a person makes them.
 */
@QuarkusTest
class StoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    @Test
    void aHuntBecomesABookedMeeting() {
        var house = new House();
        // Given
        var hunt = house.startHunt("autumn weddings around Austin, 80-200 guests");
        // When
        try (var approver = new Approver(house)) {
            await("hunt")
                    .atMost(PATIENCE)
                    .until(() -> house.hunt(hunt).getString("status").equals("done"));
            var found = house.hunt(hunt);
            assertThat(found.getInt("accepted"))
                    .as(() -> "prospects of the hunt: " + found.prettify())
                    .isGreaterThanOrEqualTo(2);
            await("a confirmed meeting")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(Math.min(
                                    house.total("/api/v1/meetings?status=confirmed"),
                                    house.total("/api/v1/proposals?status=accepted")))
                            .as(() -> house.progress(approver))
                            .isPositive());
        }
        // Then
        var found = house.hunt(hunt);
        assertThat(found.getBoolean("simulated")).isTrue();
        assertThat(found.getList("hits.findAll { it.verdict == 'yes' }.quote"))
                .allSatisfy(quote -> assertThat(quote).isNotNull());
        var meeting = house.get("/api/v1/meetings?status=confirmed").getString("items[0].id");
        assertThat(house.calendarEvents()).contains(meeting + "@rainmaker");
        var proposal = house.get("/api/v1/proposals?status=accepted").getString("items[0].id");
        assertThat(house.pdf(proposal)).startsWith("%PDF-");
        assertThat(house.get("/api/v1/proposals/" + proposal).getLong("totalMinor"))
                .isPositive();
        assertThat(house.get("/api/v1/proposals/" + proposal).getInt("views")).isPositive();
    }
}
