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
        String won;
        // When
        try (var approver = new Approver(house)) {
            await("hunt")
                    .atMost(PATIENCE)
                    .until(() -> house.hunt(hunt).getString("status").equals("done"));
            var first = house.hunt(hunt);
            assertThat(first.getInt("accepted"))
                    .as(() -> "prospects of the hunt: " + first.prettify())
                    .isPositive();
            var prospects = first.<String>getList("hits.findAll { it.prospectId != null }.prospectId");
            await("a confirmed meeting")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(prospects)
                            .as(() -> house.progress(approver) + house.thread(prospects.getFirst()))
                            .anyMatch(prospect -> house.total("/api/v1/meetings?status=confirmed&prospect=" + prospect)
                                            > 0
                                    && house.total("/api/v1/proposals?status=accepted&prospect=" + prospect) > 0));
            won = prospects.stream()
                    .filter(prospect -> house.total("/api/v1/meetings?status=confirmed&prospect=" + prospect) > 0)
                    .findFirst()
                    .orElseThrow();
        }
        // Then
        var found = house.hunt(hunt);
        assertThat(found.getBoolean("simulated")).isTrue();
        assertThat(found.<String>getList("hits.findAll { it.verdict == 'yes' }.quote"))
                .allSatisfy(quote -> assertThat(quote).isNotBlank());
        var meeting =
                house.get("/api/v1/meetings?status=confirmed&prospect=" + won).getString("items[0].id");
        assertThat(house.calendarEvents()).contains(meeting + "@rainmaker");
        var proposal =
                house.get("/api/v1/proposals?status=accepted&prospect=" + won).getString("items[0].id");
        var link = house.get("/api/v1/proposals/" + proposal).getString("link");
        assertThat(house.page(link)).contains("Your wedding", "You accepted this package");
        assertThat(house.pdf(proposal)).startsWith("%PDF-");
        assertThat(house.get("/api/v1/proposals/" + proposal).getLong("totalMinor"))
                .isPositive();
        assertThat(house.get("/api/v1/proposals/" + proposal).getInt("views")).isPositive();
        assertThat(house.get("/api/v1/prospects/" + won).getString("status")).isEqualTo("converted");
    }
}
