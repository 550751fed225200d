package dev.rainmaker.proposals;

import static dev.rainmaker.proposals.Offers.accept;
import static dev.rainmaker.proposals.Offers.post;
import static dev.rainmaker.proposals.Offers.quote;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rainmaker.TestTokens;
import dev.rainmaker.approvals.ReleaseCheck;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing below the floor or over the limit leaves the house without somebody who answers for it. */
@QuarkusTest
class MarginGuardTest {
    private static final BigDecimal FLOOR = BigDecimal.valueOf(20);

    @Inject
    Offers offers;

    @Inject
    ProposalsApi proposals;

    @Inject
    ProposalReviewApi review;

    @Inject
    ReleaseCheck releases;

    @Inject
    Ids ids;

    private String costly;
    private String gift;
    private String sound;
    private String thin;

    @BeforeEach
    void sell() {
        gift = offers.item("Zz gift", "EVENT", 100, 300_000, null);
        costly = offers.item("Zz costly", "EVENT", 100_000, 95_000, null);
        sound = offers.bundle(
                "Zz sound", List.of(offers.item("Zz plain", "EVENT", 500_000, 200_000, null)), List.of(gift));
        thin = offers.bundle("Zz thin", List.of(offers.item("Zz dear", "EVENT", 500_000, 520_000, null)), List.of());
    }

    @AfterEach
    void close() {
        offers.close();
    }

    @Test
    void aProposalBelowTheFloorDoesNotLeave() {
        // Given
        var proposal = offers.waiting(offers.draft(null, thin));
        // When, Then
        assertThatThrownBy(() -> Reactive.await(() -> proposals.release(proposal.id())))
                .isInstanceOf(ProposalFailure.class)
                .hasMessageContaining("below the floor");
        assertThatThrownBy(
                        () -> Reactive.await(() -> proposals.move(proposal.id(), ProposalStatus.SENT, Offers.PROPOSER)))
                .isInstanceOf(ProposalFailure.class);
        Offers.get(TestTokens.manager(), proposal, "")
                .then()
                .body("signOff.needed", equalTo(true))
                .body("signOff.findings.reason", hasItem("below_floor"))
                .body("signOff.findings[0].percent", notNullValue());
    }

    @Test
    void theYesToItsMessageIsRefusedBeforeTheMessageCouldLeave() {
        // Given
        var run = ids.next();
        var proposal = offers.waiting(offers.draft(80, LocalDate.parse("2031-02-14"), null, run, thin));
        // When, Then
        assertThatThrownBy(() -> Reactive.await(() -> releases.mayLeave(run)))
                .isInstanceOfSatisfying(ProposalFailure.class, refused -> assertThat(refused.type())
                        .isEqualTo(ProposalProblem.PROPOSAL_NEEDS_SIGN_OFF));
        signOff(TestTokens.manager(), proposal, 1).then().statusCode(200);
        Reactive.await(() -> releases.mayLeave(run).replaceWith(true));
    }

    @Test
    void aDiscountOverTheLimitNeedsASignOffAndOneAtTheLimitDoesNot() {
        // Given
        var over = offers.waiting(offers.draft(new BigDecimal("10.5"), sound));
        var at = offers.waiting(offers.draft(BigDecimal.TEN, sound));
        // When, Then
        assertThatThrownBy(() -> Reactive.await(() -> proposals.release(over.id())))
                .isInstanceOf(ProposalFailure.class);
        Reactive.await(() -> proposals.release(at.id()).replaceWith(true));
        Offers.get(TestTokens.seller(), over, "")
                .then()
                .body("signOff.findings.reason", hasItem("over_discount_limit"));
    }

    @Test
    void anOwnerOrManagerSignsOffWithAReasonAndItIsAudited() {
        // Given
        var proposal = offers.waiting(offers.draft(null, thin));
        // When
        var signed = signOff(TestTokens.manager(), proposal, 1);
        // Then
        signed.then()
                .statusCode(200)
                .body("signOff.by", equalTo("00000000000000000000mange0"))
                .body("signOff.reason", equalTo("A friend of the house"));
        Reactive.await(() -> proposals.release(proposal.id()).replaceWith(true));
        given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/audit?subjectType=proposal&subjectId="
                        + proposal.id().value())
                .then()
                .statusCode(200)
                .body("items.action", hasItem("proposal.signed_off"));
    }

    @Test
    void sellersAndAgentsCannotSignOff() {
        // Given
        var proposal = offers.waiting(offers.draft(null, thin));
        // When, Then
        signOff(TestTokens.seller(), proposal, 1).then().statusCode(403);
        for (var by : List.of(Actor.agent("proposal"), Actor.user("someone", Set.of(Role.SELLER)))) {
            assertThatThrownBy(() -> Reactive.await(() -> review.signOff(proposal.id(), 1, "because", by)))
                    .isInstanceOf(ProposalFailure.class);
        }
    }

    @Test
    void aSignOffIsForOneVersion() {
        // Given
        var proposal = offers.draft(null, thin);
        signOff(TestTokens.owner(), proposal, 1).then().statusCode(200);
        offers.revised(proposal, 80, new BigDecimal("5"), thin);
        // When
        var old = signOff(TestTokens.owner(), proposal, 1);
        // Then
        old.then().statusCode(412).body("code", equalTo("version_conflict"));
        assertThatThrownBy(() -> Reactive.await(() -> proposals.release(proposal.id())))
                .isInstanceOf(ProposalFailure.class);
    }

    @Test
    void nothingToAnswerForIsSaidSo() {
        // Given
        var proposal = offers.draft(null, sound);
        // When, Then
        signOff(TestTokens.owner(), proposal, 1).then().statusCode(409).body("code", equalTo("nothing_to_sign_off"));
    }

    @Test
    void optionsThatBreakTheFloorGoToAPerson() {
        // Given
        var proposal = offers.sent(offers.draft(null, sound));
        String fingerprint =
                quote(proposal, sound, List.of(gift)).then().extract().path("fingerprint");
        // When
        var answer = accept(proposal, sound, List.of(gift), fingerprint);
        // Then
        answer.then().statusCode(200).body("status", equalTo("sent")).body("waits", equalTo(true));
        assertThat(Offers.page(proposal)).contains("A planner looks at what you chose");
        post(TestTokens.seller(), proposal, "choice/confirm", Map.of("reason", "fine"))
                .then()
                .statusCode(403);
        post(TestTokens.manager(), proposal, "choice/confirm", Map.of("reason", "fine"))
                .then()
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .body("acceptedPackage", equalTo(sound))
                .body("choice.waits", equalTo(false));
    }

    @Test
    void aChoiceThatAPersonRefusesCanBeMadeAnew() {
        // Given
        var proposal = offers.sent(offers.draft(null, sound));
        String fingerprint =
                quote(proposal, sound, List.of(gift)).then().extract().path("fingerprint");
        accept(proposal, sound, List.of(gift), fingerprint);
        // When
        var refused = post(TestTokens.owner(), proposal, "choice/refuse", Map.of("reason", "too dear for us"));
        // Then
        refused.then().statusCode(200).body("choice", nullValue());
        accept(proposal, sound, List.of(), null).then().statusCode(200).body("status", equalTo("accepted"));
        post(TestTokens.owner(), proposal, "choice/refuse", Map.of("reason", "again"))
                .then()
                .statusCode(409)
                .body("code", equalTo("no_choice_waits"));
    }

    @Test
    void costsAreForOwnersAndManagersOnly() {
        // Given
        var proposal = offers.sent(offers.draft(null, sound));
        // When
        var seller = Offers.get(TestTokens.seller(), proposal, "").asString();
        var viewer = Offers.get(TestTokens.viewer(), proposal, "").asString();
        var client = RestAssured.get("/api/v1/public/proposals/" + Offers.token(proposal))
                .asString();
        var page = Offers.page(proposal);
        var catalogue = given().auth()
                .oauth2(TestTokens.seller())
                .get("/api/v1/catalogue")
                .asString();
        var asked = post(TestTokens.seller(), proposal, "what-if", Map.of("guests", 90))
                .asString();
        var versions = Offers.get(TestTokens.viewer(), proposal, "/versions").asString();
        // Then
        assertThat(List.of(seller, viewer, client, catalogue, asked, versions)).allSatisfy(answer -> assertThat(answer)
                .doesNotContainIgnoringCase("costMinor", "marginPercent", "marginMinor", "200000")
                .contains("500000"));
        assertThat(page).doesNotContain("2,000.00").contains("5,000.00");
        Offers.get(TestTokens.manager(), proposal, "")
                .then()
                .body("packages[0].costMinor", equalTo(200_000))
                .body("packages[0].lines[0].costMinor", equalTo(200_000));
    }

    @Test
    void overRandomRequestsNothingBelowTheFloorLeavesWithoutASignOff() {
        // Given
        var random = new Random(20_31);
        int below = 0;
        int above = 0;
        for (int round = 0; round < 60; round++) {
            long price = 1 + random.nextInt(900_000);
            var item = offers.item(
                    "Zz item " + round, random.nextBoolean() ? "GUEST" : "EVENT", price, random.nextInt(900_000), null);
            var discount = random.nextInt(3) == 0 ? BigDecimal.valueOf(random.nextInt(1_000), 2) : null;
            var bundle = offers.bundle("Zz bundle " + round, List.of(item, costly), List.of());
            var proposal = offers.waiting(offers.draft(
                    1 + random.nextInt(300),
                    LocalDate.parse("2031-01-01").plusDays(random.nextInt(365)),
                    discount,
                    null,
                    bundle));
            var offered = proposal.packages().getFirst();
            var net = BigDecimal.valueOf(offered.totalMinor() - offered.taxMinor());
            var margin = net.subtract(BigDecimal.valueOf(offered.costMinor()));
            boolean low = margin.multiply(BigDecimal.valueOf(100)).compareTo(FLOOR.multiply(net)) < 0;
            // When
            var left = leaves(proposal);
            // Then
            assertThat(left)
                    .as("round " + round + " margin " + margin + " of " + net)
                    .isEqualTo(!low);
            below += low ? 1 : 0;
            above += low ? 0 : 1;
        }
        assertThat(below).isGreaterThan(5);
        assertThat(above).isGreaterThan(5);
    }

    private boolean leaves(Proposal proposal) {
        try {
            Reactive.await(() -> proposals.release(proposal.id()).replaceWith(true));
            return true;
        } catch (ProposalFailure refused) {
            assertThat(refused.type()).isEqualTo(ProposalProblem.PROPOSAL_NEEDS_SIGN_OFF);
            return false;
        }
    }

    private static Response signOff(String token, Proposal proposal, int number) {
        return post(token, proposal, "sign-off", Map.of("number", number, "reason", "A friend of the house"));
    }
}
