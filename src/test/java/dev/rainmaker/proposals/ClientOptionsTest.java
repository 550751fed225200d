package dev.rainmaker.proposals;

import static dev.rainmaker.proposals.Offers.accept;
import static dev.rainmaker.proposals.Offers.quote;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.worker.Reactive;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client may tick, what it costs then, and that exactly that is accepted. */
@QuarkusTest
class ClientOptionsTest {
    @Inject
    Offers offers;

    @Inject
    ProposalsApi proposals;

    private String dinner;
    private String feast;
    private String band;
    private String barn;
    private String bundle;

    @BeforeEach
    void sell() {
        var supper = offers.item("Zz supper", "GUEST", 5_000, 2_000, "menu");
        dinner = offers.item("Zz dinner", "GUEST", 7_000, 3_000, "menu");
        feast = offers.item("Zz feast", "GUEST", 9_000, 4_000, "menu");
        band = offers.item("Zz band", "EVENT", 100_000, 40_000, null);
        barn = offers.venue("Zz barn", 200_000, 50_000, 60, "JUNE,JULY");
        bundle = offers.bundle("Zz bundle", List.of(supper), List.of(dinner, feast, band, barn));
    }

    @AfterEach
    void close() {
        offers.close();
    }

    @Test
    void anOptionIsAddedOrTakesThePlaceOfWhatIsThereAndTheServerPricesIt() {
        // Given
        var proposal = offers.sent(offers.draft(null, bundle));
        // When
        var quoted = quote(proposal, bundle, List.of(band, dinner));
        // Then 80 × 70.00 + 1,000.00 = 6,600.00; + 10 % service; + 19 % tax
        quoted.then()
                .statusCode(200)
                .body("lines.label", contains("Zz dinner", "Zz band"))
                .body("subtotalMinor", equalTo(660_000))
                .body("totalMinor", equalTo(863_940))
                .body("options.itemId", hasItem(feast))
                .body("options.find { it.itemId == '" + dinner + "' }.replaces", equalTo("Zz supper"));
    }

    @Test
    void whatIsTooSmallOrOutOfSeasonIsNotOffered() {
        // Given
        var proposal = offers.sent(offers.draft(null, bundle));
        // When
        var refused = quote(proposal, bundle, List.of(barn));
        // Then
        refused.then().statusCode(400).body("code", equalTo("option_not_offered"));
        quote(proposal, bundle, List.of()).then().body("options.itemId", not(hasItem(barn)));
    }

    @Test
    void oneChoiceTakesOneOption() {
        // Given
        var proposal = offers.sent(offers.draft(null, bundle));
        // When, Then
        quote(proposal, bundle, List.of(dinner, feast))
                .then()
                .statusCode(400)
                .body("code", equalTo("options_exclude_each_other"));
    }

    @Test
    void anAcceptanceBindsTheOptionsAndTheTotalThatWereShown() {
        // Given
        var proposal = offers.sent(offers.draft(null, bundle));
        var shown = quote(proposal, bundle, List.of(feast, band)).then().extract();
        int total = shown.path("totalMinor");
        // When
        var answer = accept(proposal, bundle, List.of(band, feast), shown.path("fingerprint"));
        // Then
        answer.then().statusCode(200).body("status", equalTo("accepted")).body("packages.totalMinor", hasItem(total));
        Offers.get(TestTokens.seller(), proposal, "")
                .then()
                .body("totalMinor", equalTo(total))
                .body("acceptedPackage", equalTo(bundle))
                .body("choice.waits", equalTo(false))
                .body("choice.priced.totalMinor", equalTo(total))
                .body("choice.priced.lines.label", contains("Zz feast", "Zz band"));
    }

    @Test
    void aRepeatedAcceptanceChangesNothingAndAnotherIsRefused() {
        // Given
        var proposal = offers.sent(offers.draft(null, bundle));
        String fingerprint =
                quote(proposal, bundle, List.of(band)).then().extract().path("fingerprint");
        accept(proposal, bundle, List.of(band), fingerprint).then().statusCode(200);
        // When
        var again = accept(proposal, bundle, List.of(band), fingerprint);
        // Then
        again.then().statusCode(200).body("status", equalTo("accepted"));
        accept(proposal, bundle, List.of(), null).then().statusCode(409).body("code", equalTo("proposal_closed"));
    }

    @Test
    void optionsThatWereNotShownWithTheTotalAreRefusedCalmlyWithTheNewTotal() {
        // Given
        var proposal = offers.sent(offers.draft(null, bundle));
        var shown = quote(proposal, bundle, List.of()).then().extract();
        // When
        var refused = accept(proposal, bundle, List.of(band), shown.path("fingerprint"));
        // Then 80 × 50.00 + 1,000.00 = 5,000.00; + 10 %; + 19 %
        String fingerprint = refused.then()
                .statusCode(409)
                .body("code", equalTo("proposal_changed"))
                .body("totalMinor", equalTo(654_500))
                .body("detail", containsString("€6,545.00"))
                .extract()
                .path("fingerprint");
        accept(proposal, bundle, List.of(band), fingerprint)
                .then()
                .statusCode(200)
                .body("status", equalTo("accepted"));
    }

    @Test
    void aVersionThatReplacedTheOneThatWasShownIsNotAcceptedUnseen() {
        // Given
        var proposal = offers.sent(offers.draft(null, bundle));
        String old = quote(proposal, bundle, List.of()).then().extract().path("fingerprint");
        Reactive.await(() -> proposals.askForChanges(Offers.token(proposal), "For 90, please."));
        offers.sent(offers.revised(proposal, 90, null, bundle));
        // When
        var refused = accept(proposal, bundle, List.of(), old);
        // Then 90 × 50.00 = 4,500.00; + 10 %; + 19 %
        refused.then().statusCode(409).body("code", equalTo("proposal_changed")).body("totalMinor", equalTo(589_050));
    }

    @Test
    void aChangeOfTheCatalogueMovesNoPriceThatWasSent() {
        // Given
        var proposal = offers.sent(offers.draft(null, bundle));
        var before = quote(proposal, bundle, List.of(band)).then().extract();
        // When
        offers.run("UPDATE catalogue_item SET unit_price_minor = 1, active = FALSE WHERE id = ?", band);
        // Then
        quote(proposal, bundle, List.of(band))
                .then()
                .body("totalMinor", equalTo(before.<Integer>path("totalMinor")))
                .body("fingerprint", equalTo(before.<String>path("fingerprint")));
    }

    @Test
    void thePageWorksWithoutAScript() {
        // Given
        var proposal = offers.sent(offers.draft(null, bundle));
        var path = URI.create(proposal.link()).getPath();
        assertThat(Offers.page(proposal)).contains("Your choice: menu", "Zz band", "Show the total", "€5,236.00");
        // When
        var page = given().formParam("package", bundle)
                .formParam("option", band)
                .formParam("choice-menu", dinner)
                .post(path + "/options");
        // Then
        var html = page.then().statusCode(200).extract().asString();
        assertThat(html).contains("€8,639.40", "value=\"" + band + "\" checked", "value=\"" + dinner + "\" checked");
        var fingerprint = html.replaceAll("(?s).*name=\"fingerprint\" value=\"(\\w+)\".*", "$1");
        given().formParam("package", bundle)
                .formParam("option", band)
                .formParam("choice-menu", dinner)
                .formParam("fingerprint", fingerprint)
                .post(path + "/accept")
                .then()
                .statusCode(200)
                .body(containsString("We have your acceptance"));
    }

    @Test
    void theFormOfAnOldPageGetsTheNewTotalWithItsTicksKept() {
        // Given
        var proposal = offers.sent(offers.draft(null, bundle));
        // When
        var page = given().formParam("package", bundle)
                .formParam("option", band)
                .formParam("fingerprint", "0".repeat(64))
                .post(URI.create(proposal.link()).getPath() + "/accept");
        // Then
        page.then()
                .statusCode(409)
                .body(containsString("Nothing was accepted yet"))
                .body(containsString("value=\"" + band + "\" checked"));
        assertThat(Reactive.await(() -> proposals.require(proposal.id())).status())
                .isEqualTo(ProposalStatus.SENT);
    }

    @Test
    void theScriptOfThePageIsServedByTheHouse() {
        // Given
        var page = Offers.page(offers.sent(offers.draft(null, bundle)));
        // When
        var script = given().get("/proposal-page.js");
        // Then
        script.then().statusCode(200).body(containsString("data-quote"));
        assertThat(page).contains("src=\"/proposal-page.js\"").doesNotContain("<script>");
    }
}
