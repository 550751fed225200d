package dev.rainmaker.proposals;

import static dev.rainmaker.proposals.Offers.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.worker.Reactive;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions to the price engine, and what changed from version to version. */
@QuarkusTest
class WhatIfTest {
    @Inject
    Offers offers;

    @Inject
    ProposalsApi proposals;

    private String band;
    private String bundle;
    private String other;

    @BeforeEach
    void sell() {
        var supper = offers.item("Zz supper", "GUEST", 5_000, 2_000, null);
        band = offers.item("Zz band", "EVENT", 100_000, 40_000, null);
        bundle = offers.bundle("Zz bundle", List.of(supper), List.of(band));
        other = offers.bundle("Zz other", List.of(supper, band), List.of());
    }

    @AfterEach
    void close() {
        offers.close();
    }

    @Test
    void theAnswerHasTheTraceTheMarginAndTheDifferenceAndNothingIsStored() {
        // Given
        var proposal = offers.draft(null, bundle);
        // When
        var answer = post(
                TestTokens.manager(),
                proposal,
                "what-if",
                Map.of("guests", 90, "discountPercent", 5, "optionIds", List.of(band)));
        // Then 90 × 50.00 + 1,000.00 = 5,500.00; − 275.00; + 522.50; tax 1,092.03; cost 1,800.00 + 400.00
        answer.then()
                .statusCode(200)
                .body("priced.subtotalMinor", equalTo(550_000))
                .body("priced.adjustments.label", contains("Discount", "Service charge"))
                .body("priced.adjustments.amountMinor", contains(-27_500, 52_250))
                .body("priced.totalMinor", equalTo(683_953))
                .body("marginMinor", equalTo(354_750))
                .body("marginPercent", equalTo(61.72f))
                .body("findings", empty())
                .body("currentTotalMinor", equalTo(523_600))
                .body("differenceMinor", equalTo(160_353))
                .body("differences.label", hasItems("Zz supper", "Zz band", "Discount"))
                .body("differences.find { it.label == 'Zz band' }.kind", equalTo("added"))
                .body("differences.find { it.label == 'Zz supper' }.beforeMinor", equalTo(400_000));
        var later = Reactive.await(() -> proposals.require(proposal.id()));
        assertThat(later.packages()).isEqualTo(proposal.packages());
        assertThat(later.version()).isEqualTo(proposal.version());
    }

    @Test
    void aDiscountOverTheLimitIsSaidBeforeItIsGiven() {
        // Given
        var proposal = offers.draft(null, bundle);
        // When
        var answer = post(TestTokens.seller(), proposal, "what-if", Map.of("discountPercent", 90));
        // Then
        answer.then().statusCode(200).body("findings.reason", contains("over_discount_limit"));
        assertThat(answer.asString()).doesNotContainIgnoringCase("costMinor", "marginMinor", "marginPercent");
    }

    @Test
    void anotherPackageAndAnotherDayArePricedByTheRulesOfThatDay() {
        // Given
        var proposal = offers.draft(null, bundle);
        // When
        var answer = post(TestTokens.manager(), proposal, "what-if", Map.of("packageId", other, "date", "2031-06-14"));
        // Then
        answer.then()
                .statusCode(200)
                .body("priced.name", equalTo("Zz other"))
                .body("priced.adjustments.label", hasItems("High season", "Saturday"));
    }

    @Test
    void whatIsNotSoldCannotBeAskedFor() {
        // Given
        var proposal = offers.draft(null, bundle);
        // When, Then
        post(TestTokens.manager(), proposal, "what-if", Map.of("optionIds", List.of(other)))
                .then()
                .statusCode(400)
                .body("code", equalTo("option_not_offered"));
        post(TestTokens.manager(), proposal, "what-if", Map.of("guests", 0))
                .then()
                .statusCode(400);
    }

    @Test
    void versionsSayWhatChanged() {
        // Given
        var proposal = offers.sent(offers.draft(null, bundle));
        Reactive.await(() -> proposals.askForChanges(Offers.token(proposal), "For 90, with the other one."));
        // When
        offers.revised(proposal, 90, new BigDecimal("5"), bundle, other);
        // Then
        Offers.get(TestTokens.viewer(), proposal, "/versions")
                .then()
                .statusCode(200)
                .body("number", contains(2, 1))
                .body("[0].differenceMinor", equalTo(559_598 - 523_600))
                .body("[0].discountPercent", equalTo(5))
                .body("[0].differences.kind", contains("changed", "added"))
                .body("[0].differences[0].lines.label", hasItems("Zz supper", "Discount", "Service charge"))
                .body("[0].differences[0].lines.find { it.label == 'Discount' }.kind", equalTo("added"))
                .body("[1].differences", empty());
    }

    @Test
    void depositsAreOnThePageAndAddUpToTheTotal() {
        // Given
        var proposal = offers.sent(offers.draft(null, bundle));
        // When
        var page = Offers.page(proposal);
        // Then 30 % and 70 % of 5,236.00; the event is on 14 February 2031
        assertThat(page)
                .contains("€1,570.80", "€3,665.20", "7 days after acceptance", "14 days before the event")
                .contains("due 31 January 2031", "The date is reserved for you once you have accepted.");
        Offers.get(TestTokens.seller(), proposal, "")
                .then()
                .body("payments.amountMinor", contains(157_080, 366_520))
                .body("terms", hasItem("The date is reserved for you once you have accepted."));
    }
}
