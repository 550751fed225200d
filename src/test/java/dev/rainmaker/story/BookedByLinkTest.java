package dev.rainmaker.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.TestMail;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The client of a journey takes none of the times by mail, but one on the page that the offer leads to. */
@QuarkusTest
@TestProfile(StoryProfile.class)
class BookedByLinkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String SILENT = "denise";
    private static final Pattern START = Pattern.compile("name=\"start\" value=\"([^\"]+)\"");

    @Inject
    DataSource database;

    @ConfigProperty(name = "rainmaker.inbound.secret")
    String secret;

    private final House house = new House();

    @Test
    void theJourneyThatWaitsGoesOnWithTheTimeThatWasTaken() throws GeneralSecurityException {
        // Given
        FreshHouse.open(database, 4);
        var deal = new Deal(house, SILENT, house.enter(World.persona(SILENT)));
        var run = house.get("/api/v1/runs?kind=journey&subject=" + deal.prospect())
                .getString("items[0].id");
        try (var approver = new Approver(house)) {
            await("the first message is out").atMost(PATIENCE).until(() -> node(run)
                    .equals("await_client"));
            arrives(deal, "Can we have a call about it?");
            await("times are offered")
                    .atMost(PATIENCE)
                    .until(() -> node(run).equals("await_client") && sent(deal, "meeting_offer") == 1);
            var page = URI.create(meetings(deal).getFirst().get("bookingLink").toString())
                    .getPath();
            var starts = START.matcher(given().get(page).asString())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            // When
            given().formParam("start", starts.getLast())
                    .post(page + "/book")
                    .then()
                    .statusCode(200);
            // Then
            await("the time is confirmed").atMost(PATIENCE).untilAsserted(() -> assertThat(meetings(deal))
                    .as(() -> house.progress(approver))
                    .extracting(meeting -> meeting.get("status"), meeting -> meeting.get("runId"))
                    .containsExactly(tuple("confirmed", run)));
            await("the journey goes on")
                    .atMost(PATIENCE)
                    .until(() -> !node(run).equals("await_owner") && !node(run).equals("confirm"));
        }
        assertThat(sent(deal, "meeting_confirmation")).isEqualTo(1);
        assertThat(house.total("/api/v1/runs?kind=booking&subject=" + deal.prospect()))
                .as("runs beside the journey")
                .isZero();
        assertThat(house.get("/api/v1/runs/" + run).getString("problem")).isNull();
    }

    private String node(String run) {
        return house.get("/api/v1/runs/" + run).getString("node");
    }

    private List<Map<String, Object>> meetings(Deal deal) {
        return house.get("/api/v1/meetings?prospect=" + deal.prospect()).getList("items");
    }

    private static long sent(Deal deal, String purpose) {
        return deal.messages().stream()
                .filter(message -> purpose.equals(message.get("purpose")) && "sent".equals(message.get("status")))
                .count();
    }

    private void arrives(Deal deal, String text) throws GeneralSecurityException {
        TestMail.deliver(
                        secret,
                        "From: " + World.persona(SILENT).address() + "\r\nTo: sales@planner.example\r\nMessage-ID: <"
                                + UUID.randomUUID() + "@guest.example>\r\nIn-Reply-To: "
                                + deal.sent().getFirst().get("mailId")
                                + "\r\nSubject: Re: Your event\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n")
                .then()
                .statusCode(202);
    }
}
