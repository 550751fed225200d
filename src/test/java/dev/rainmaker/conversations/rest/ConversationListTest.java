package dev.rainmaker.conversations.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import dev.rainmaker.conversations.Conversation;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConversationListTest {
    private static final Actor AGENT = Actor.agent("conversation");

    @Inject
    ConversationsApi conversations;

    @Test
    void theListIsOfOneProspectWhereOneIsAskedForAndNamesThem() {
        var wanted = conversation("Nora Named");
        conversation("Otto Other");

        given().auth()
                .oauth2(TestTokens.seller())
                .queryParam("prospect", wanted.prospectId().value())
                .get("/api/v1/conversations")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items", hasSize(1))
                .body("items.id", contains(wanted.id().value()))
                .body("items[0].prospectName", equalTo("Nora Named"));
    }

    @Test
    void aViewerSeesTheThreadWithoutAddressesAndNoMessage() {
        var open = conversation("Vito Viewed");
        Reactive.await(() -> conversations.callPerson(open.id(), true, "asks to write to vito@home.example", AGENT));

        given().auth()
                .oauth2(TestTokens.viewer())
                .get("/api/v1/conversations/" + open.id().value())
                .then()
                .statusCode(200)
                .body("prospectName", equalTo("Vito Viewed"))
                .body("needsPersonReason", equalTo("asks to write to v•••@h•••"));
        given().auth()
                .oauth2(TestTokens.viewer())
                .get("/api/v1/conversations/" + open.id().value() + "/messages")
                .then()
                .statusCode(403);
    }

    private Conversation conversation(String name) {
        var id = TestProspects.named(name);
        return Reactive.await(() -> conversations.open(new ProspectId(id), null, AGENT));
    }
}
