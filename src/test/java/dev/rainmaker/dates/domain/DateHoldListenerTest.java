package dev.rainmaker.dates.domain;

import static dev.rainmaker.dates.Holds.HOLDS;
import static dev.rainmaker.dates.Holds.act;
import static dev.rainmaker.dates.Holds.freeDay;
import static dev.rainmaker.dates.Holds.get;
import static dev.rainmaker.dates.Holds.place;
import static dev.rainmaker.dates.Holds.placed;
import static dev.rainmaker.dates.Holds.post;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.proposals.CatalogueItem;
import dev.rainmaker.proposals.ChosenPackage;
import dev.rainmaker.proposals.CreateProposal;
import dev.rainmaker.proposals.EventFacts;
import dev.rainmaker.proposals.Proposal;
import dev.rainmaker.proposals.ProposalStatus;
import dev.rainmaker.proposals.ProposalsApi;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a client decides on a proposal, and what becomes of a prospect, decides about their holds. */
@QuarkusTest
class DateHoldListenerTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Actor PROPOSER = Actor.agent("proposal");

    @Inject
    ProposalsApi proposals;

    @Inject
    Clock clock;

    @Test
    void anAcceptedProposalBooksItsDate() {
        // Given
        var day = freeDay(clock);
        var prospect = TestProspects.named("Ali Accepts");
        var proposal = sent(prospect, day);
        var hold = hold(prospect, day, proposal);
        // When
        Reactive.await(() -> proposals.accept(token(proposal), null, null));
        // Then
        becomes(hold, "confirmed");
    }

    @Test
    void anAcceptedProposalOfASecondOptionChallengesTheFirst() {
        // Given
        var day = freeDay(clock);
        var first = placed(TestProspects.named("Bo Before"), day);
        var prospect = TestProspects.named("Cy Signs");
        var hold = placed(prospect, day);
        var proposal = sent(prospect, day);
        // When
        Reactive.await(() -> proposals.accept(token(proposal), null, null));
        // Then
        becomes(first, "challenged");
        get(HOLDS + "/" + hold).then().body("signed", equalTo(true));
        post(TestTokens.seller(), HOLDS + "/" + first + "/release", Map.of("reason", "steps back"));
        becomes(hold, "confirmed");
    }

    @Test
    void aDeclinedProposalGivesItsHoldUpAndLeavesOthers() {
        // Given
        var day = freeDay(clock);
        var other = freeDay(clock);
        var prospect = TestProspects.named("Di Declines");
        var proposal = sent(prospect, day);
        var hold = hold(prospect, day, proposal);
        var kept = placed(prospect, other);
        // When
        Reactive.await(() -> proposals.decline(token(proposal), "too dear"));
        // Then
        becomes(hold, "released");
        get(HOLDS + "/" + hold).then().body("endReason", equalTo("proposal_declined"));
        get(HOLDS + "/" + kept).then().body("status", equalTo("held"));
    }

    @Test
    void aLostProspectGivesUpWhatIsNotBooked() {
        // Given
        var prospect = TestProspects.named("Flo Lost");
        var hold = placed(prospect, freeDay(clock));
        var booked = placed(prospect, freeDay(clock));
        act(TestTokens.manager(), booked, "confirm").then().statusCode(200);
        // When
        post(
                        TestTokens.seller(),
                        "/api/v1/prospects/" + prospect + "/status",
                        Map.of("status", "lost", "reason", "no answer"))
                .then()
                .statusCode(200);
        // Then
        becomes(hold, "released");
        get(HOLDS + "/" + booked).then().body("status", equalTo("confirmed"));
        place(prospect, freeDay(clock), Map.of()).then().statusCode(409).body("code", equalTo("prospect_not_open"));
    }

    @Test
    void aHoldNamesAProposalOfItsOwnProspectOnly() {
        // Given
        var day = freeDay(clock);
        var proposal = sent(TestProspects.named("Gus Owner"), day);
        // When
        var answer = place(
                TestProspects.named("Hed Other"),
                day,
                Map.of("proposalId", proposal.id().value()));
        // Then
        answer.then().statusCode(400).body("code", equalTo("invalid_request"));
    }

    private static void becomes(String hold, String status) {
        await().atMost(LONG).untilAsserted(() -> get(HOLDS + "/" + hold).then().body("status", equalTo(status)));
    }

    private static String hold(String prospect, LocalDate day, Proposal proposal) {
        return place(prospect, day, Map.of("proposalId", proposal.id().value()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String token(Proposal proposal) {
        return proposal.link().substring(proposal.link().lastIndexOf('/') + 1);
    }

    private Proposal sent(String prospect, LocalDate day) {
        var offered = Reactive.await(proposals::catalogue).stream()
                .filter(item -> item.kind() == CatalogueItem.Kind.PACKAGE)
                .findFirst()
                .orElseThrow();
        var proposal = Reactive.await(() -> proposals.create(
                new CreateProposal(
                        new ProspectId(prospect),
                        null,
                        new EventFacts(EventType.WEDDING, day, null, 80, "Porto", null),
                        List.of(new ChosenPackage(offered.id(), List.of(), true, "fits")),
                        "Dear guest",
                        null),
                PROPOSER));
        Reactive.await(() -> proposals.move(proposal.id(), ProposalStatus.AWAITING_APPROVAL, PROPOSER));
        Reactive.await(() -> proposals.release(proposal.id()));
        return Reactive.await(() -> proposals.move(proposal.id(), ProposalStatus.SENT, PROPOSER));
    }
}
