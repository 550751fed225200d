package dev.rainmaker.workflow.summary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rainmaker.TestMail;
import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.conversations.LearnedSlot;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What a conversation comes to, each line with the message that it came from. */
@QuarkusTest
class SummaryTest {
    private static final Actor TEST = Actor.system("test");

    @Inject
    ConversationsApi conversations;

    @ConfigProperty(name = "rainmaker.inbound.secret")
    String secret;

    @Test
    void everyLineNamesItsMessage() throws GeneralSecurityException {
        // Given
        var address = "sum-" + UUID.randomUUID() + "@guest.example";
        var prospect = new ProspectId(
                TestProspects.entered(Map.of("type", "individual", "name", "Sam Mary", "email", address)));
        mail(address, "We are not sure about the barn. Is there parking?");
        var id = read("/api/v1/conversations?prospect=" + prospect).getString("items[0].id");
        var message = read("/api/v1/conversations/" + id + "/messages").getString("[0].id");
        learn(prospect, message, BriefSlot.PLACE, "Lyon");
        learn(prospect, message, BriefSlot.GUESTS, "120");
        learn(prospect, message, BriefSlot.GUESTS, "150");
        // When
        var summary = read("/api/v1/summaries/" + id);
        // Then
        assertThat(summary.getMap("sentiment"))
                .containsEntry("word", "hesitant")
                .containsEntry("sentence", "We are not sure about the barn.")
                .containsEntry("messageId", message);
        assertThat(summary.getList("lines.findAll { it.part == 'wanted' }.text"))
                .containsExactly("Place: Lyon");
        assertThat(summary.getList("lines.findAll { it.part == 'open' }.text"))
                .containsExactly("Guests: 120 or 150", "Is there parking?");
        assertThat(summary.getString("lines.find { it.part == 'next' }.text")).startsWith("A person answers.");
        assertThat(summary.getList("lines.messageId")).containsOnly(message);
    }

    @Test
    void anUnknownConversationHasNone() {
        given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/summaries/0" + "1".repeat(25))
                .then()
                .statusCode(404)
                .body("code", equalTo("conversation_not_found"));
    }

    private void learn(ProspectId prospect, String message, BriefSlot slot, String value) {
        Reactive.await(() -> conversations.learn(
                prospect, new MessageId(message), List.of(new LearnedSlot(slot, value, value, false)), TEST));
    }

    private void mail(String from, String text) throws GeneralSecurityException {
        TestMail.deliver(
                        secret,
                        "From: " + from + "\r\nTo: sales@planner.example\r\nMessage-ID: <" + UUID.randomUUID()
                                + "@guest.example>\r\nSubject: Event\r\nContent-Type: text/plain\r\n\r\n" + text
                                + "\r\n")
                .then()
                .statusCode(202);
    }

    private static JsonPath read(String path) {
        return given().auth()
                .oauth2(TestTokens.owner())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
