package dev.rainmaker.proposals;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who looks at the client's page, and what counts as the client's look. */
@QuarkusTest
class ClientPageTest {
    private static final Actor PROPOSER = Actor.agent("proposal");

    @Inject
    ProposalsApi proposals;

    @Test
    void aLinkThatWeDidNotMakeIsAPageThatSaysSo() {
        given().get("/p/not-a-link").then().statusCode(404).body(containsString("not available"));
        given().get("/p/preview/not-a-link").then().statusCode(404).body(containsString("not available"));
        given().get("/u/not-a-link").then().statusCode(404).body(containsString("does not work"));
    }

    @Test
    void looksBeforeTheMessageLeavesAreTheHousesOwn() {
        var proposal = proposal("Ines Early");
        look(proposal.link());
        Reactive.await(() -> proposals.move(proposal.id(), ProposalStatus.AWAITING_APPROVAL, PROPOSER));
        look(proposal.link());
        assertThat(views(proposal)).isZero();
    }

    @Test
    void aQuickClientCountsBeforeTheHouseHasNotedThatTheMessageIsOut() {
        var proposal = proposal("Quentin Quick");
        Reactive.await(() -> proposals.move(proposal.id(), ProposalStatus.AWAITING_APPROVAL, PROPOSER));
        Reactive.await(() -> proposals.release(proposal.id()));
        look(proposal.link());
        assertThat(views(proposal)).isEqualTo(1);
    }

    @Test
    void aClientWhoAnswersBeforeTheHouseHasNotedThatTheMessageIsOutHasAnswered() {
        // Given
        var proposal = proposal("Quentin Quicker");
        Reactive.await(() -> proposals.move(proposal.id(), ProposalStatus.AWAITING_APPROVAL, PROPOSER));
        accepts(proposal).statusCode(409);
        Reactive.await(() -> proposals.release(proposal.id()));
        accepts(proposal).statusCode(200);
        // When
        var noted = Reactive.await(() -> proposals.sent(proposal.id(), PROPOSER));
        // Then
        assertThat(noted.status()).isEqualTo(ProposalStatus.ACCEPTED);
    }

    @Test
    void scannersAndPrefetchesAndTheHousesPreviewDoNotCount() {
        var proposal = sent("Sam Sender");

        given().header("User-Agent", "SafeLinks-Scanner/1.0")
                .get(path(proposal.link()))
                .then()
                .statusCode(200);
        given().header("Sec-Purpose", "prefetch")
                .get(path(proposal.link()))
                .then()
                .statusCode(200);
        given().head(path(proposal.link()));
        given().get(path(proposal.previewLink()))
                .then()
                .statusCode(200)
                .body(containsString("Preview"))
                .body(not(containsString("<form")));
        assertThat(views(proposal)).isZero();

        look(proposal.link());
        assertThat(views(proposal)).isEqualTo(1);
        assertThat(Reactive.await(() -> proposals.require(proposal.id())).status())
                .isEqualTo(ProposalStatus.VIEWED);
    }

    @Test
    void aPreviewLinkCannotAnswerForTheClient() {
        var proposal = sent("Penny Preview");
        var token = path(proposal.previewLink()).substring("/p/preview/".length());
        given().contentType("application/x-www-form-urlencoded")
                .post("/p/" + token + "/accept")
                .then()
                .statusCode(404);
        assertThat(Reactive.await(() -> proposals.require(proposal.id())).status())
                .isEqualTo(ProposalStatus.SENT);
    }

    @Test
    void aViewerSeesPricesAndNamesButNoWordsAndNoLink() {
        var proposal = sent("Vera Visible");
        given().auth()
                .oauth2(TestTokens.viewer())
                .get("/api/v1/proposals/" + proposal.id().value())
                .then()
                .statusCode(200)
                .body("prospectName", equalTo("Vera Visible"))
                .body("totalMinor", equalTo((int) proposal.totalMinor()))
                .body("link", nullValue())
                .body("previewLink", nullValue())
                .body("intro", nullValue());
        given().auth()
                .oauth2(TestTokens.seller())
                .queryParam("prospect", proposal.prospectId().value())
                .get("/api/v1/proposals")
                .then()
                .statusCode(200)
                .body("items.prospectName", hasItem("Vera Visible"))
                .body("items[0].link", containsString("/p/"));
    }

    private static ValidatableResponse accepts(Proposal proposal) {
        var token = path(proposal.link()).substring("/p/".length());
        return given().contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/v1/public/proposals/" + token + "/accept")
                .then();
    }

    private Proposal sent(String name) {
        var proposal = proposal(name);
        Reactive.await(() -> proposals.move(proposal.id(), ProposalStatus.AWAITING_APPROVAL, PROPOSER));
        return Reactive.await(() -> proposals.move(proposal.id(), ProposalStatus.SENT, PROPOSER));
    }

    private Proposal proposal(String name) {
        var prospect = TestProspects.named(name);
        var offered = Reactive.await(proposals::catalogue).stream()
                .filter(item -> item.kind() == CatalogueItem.Kind.PACKAGE)
                .findFirst()
                .orElseThrow();
        return Reactive.await(() -> proposals.create(
                new CreateProposal(
                        new ProspectId(prospect),
                        null,
                        new EventFacts(EventType.WEDDING, null, "next autumn", 80, "Porto", null),
                        List.of(new ChosenPackage(offered.id(), List.of(), true, "fits")),
                        "Dear guest",
                        null),
                PROPOSER));
    }

    private static void look(String link) {
        given().header("User-Agent", "Mozilla/5.0").get(path(link)).then().statusCode(200);
    }

    private int views(Proposal proposal) {
        return Reactive.await(() -> proposals.require(proposal.id())).views();
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }
}
