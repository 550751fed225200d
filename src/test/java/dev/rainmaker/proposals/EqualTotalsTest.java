package dev.rainmaker.proposals;

import static dev.rainmaker.proposals.Offers.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.proposals.CatalogueItem.Kind;
import dev.rainmaker.proposals.pricing.PriceEngine;
import dev.rainmaker.proposals.pricing.PriceRequest;
import dev.rainmaker.proposals.pricing.TickedOptions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * One engine, one figure: what the API, the printed document and the client's page say is what the engine computed, to the cent.
 * {@code -Dpricing.requests=10000 -Dpricing.documents=200} asks as often as the measure wants; less is asked in every build.
 */
@QuarkusTest
class EqualTotalsTest {
    private static final Logger LOG = Logger.getLogger(EqualTotalsTest.class);
    private static final int REQUESTS = Integer.getInteger("pricing.requests", 200);
    private static final int DOCUMENTS = Integer.getInteger("pricing.documents", 20);
    private static final int HOURS = 8;
    private static final Pattern MONEY = Pattern.compile("(-?)€([\\d,]+)\\.(\\d\\d)");

    @Inject
    Offers offers;

    @Inject
    ProposalsApi proposals;

    @Inject
    PriceRulesApi rules;

    private final Random random = new Random(52_031);

    @Test
    void theApiSaysWhatTheEngineComputes() {
        // Given
        var catalogue = byId();
        var inForce = Reactive.await(rules::all).stream()
                .filter(rule -> rule.inForceOn(LocalDate.now()))
                .toList();
        var packages = catalogue.values().stream()
                .filter(item -> item.kind() == Kind.PACKAGE)
                .toList();
        var proposal = offers.draft(null, packages.getFirst().id());
        long started = System.nanoTime();
        for (int round = 0; round < REQUESTS; round++) {
            var offered = packages.get(random.nextInt(packages.size()));
            int guests = 1 + random.nextInt(400);
            var date = LocalDate.parse("2030-01-01").plusDays(random.nextInt(1_000));
            var discount = BigDecimal.valueOf(random.nextInt(2_000), 2);
            var items = items(offered.contents(), catalogue).toList();
            var options = items(offered.options(), catalogue)
                    .filter(item -> item.availableFor(guests, date))
                    .toList();
            var ticked = ticked(options);
            // When
            var answer = post(
                            TestTokens.manager(),
                            proposal,
                            "what-if",
                            Map.of(
                                    "packageId", offered.id(),
                                    "guests", guests,
                                    "date", date.toString(),
                                    "discountPercent", discount,
                                    "optionIds", ticked))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            // Then
            var priced = PriceEngine.price(new PriceRequest(
                    offered,
                    TickedOptions.apply(items, options, ticked),
                    false,
                    "",
                    guests,
                    HOURS,
                    date,
                    inForce,
                    discount));
            assertThat(figures(answer)).as("request %d", round).isEqualTo(figures(priced));
        }
        LOG.infof(
                "engine and API agree requests=%d seconds=%d",
                REQUESTS, Duration.ofNanos(System.nanoTime() - started).toSeconds());
    }

    @Test
    void documentAndPageSayWhatTheEngineComputed() throws IOException {
        // Given
        var catalogue = byId();
        var packages = catalogue.values().stream()
                .filter(item -> item.kind() == Kind.PACKAGE)
                .map(CatalogueItem::id)
                .toList();
        long started = System.nanoTime();
        for (int round = 0; round < DOCUMENTS; round++) {
            var mixed = new ArrayList<>(packages);
            Collections.shuffle(mixed, random);
            var proposal = offers.sent(offers.draft(
                    1 + random.nextInt(300),
                    LocalDate.parse("2030-01-01").plusDays(random.nextInt(1_000)),
                    random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(1_000), 2) : null,
                    null,
                    mixed.subList(0, 1 + random.nextInt(3)).toArray(String[]::new)));
            // When
            var pdf = Offers.get(TestTokens.manager(), proposal, "/pdf")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            var page = Offers.page(proposal);
            // Then
            var left = new ArrayList<>(amounts(text(pdf)));
            assertThat(printed(proposal)).as("document %d", round).allSatisfy(figure -> assertThat(left.remove(figure))
                    .as("%d in %s", figure, left)
                    .isTrue());
            assertThat(amounts(page))
                    .as("page %d", round)
                    .containsExactlyInAnyOrderElementsOf(shown(proposal, proposal.packages()));
            withOptions(proposal);
        }
        LOG.infof(
                "engine, document and page agree proposals=%d seconds=%d",
                DOCUMENTS, Duration.ofNanos(System.nanoTime() - started).toSeconds());
    }

    /** The page with something ticked says what the engine says of exactly that. */
    private void withOptions(Proposal proposal) {
        var offered = proposal.packages().get(random.nextInt(proposal.packages().size()));
        var alone = offered.options().stream()
                .filter(option -> option.choice() == null)
                .map(PricedPackage.Option::itemId)
                .toList();
        var page = given().formParam("package", offered.packageId())
                .formParam("option", alone)
                .post(URI.create(proposal.link()).getPath() + "/options")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var priced = Reactive.await(() -> proposals.offering(
                        Offers.token(proposal), new Acceptance(offered.packageId(), alone, null, null)))
                .quote(offered.packageId())
                .priced();
        var all = proposal.packages().stream()
                .map(each -> each.packageId().equals(offered.packageId()) ? priced : each)
                .toList();
        assertThat(amounts(page)).containsExactlyInAnyOrderElementsOf(shown(proposal, all));
    }

    private Map<String, CatalogueItem> byId() {
        return Reactive.await(proposals::catalogue).stream()
                .collect(Collectors.toMap(CatalogueItem::id, Function.identity()));
    }

    private static Stream<CatalogueItem> items(List<String> ids, Map<String, CatalogueItem> catalogue) {
        return ids.stream().map(catalogue::get);
    }

    /** Any of the options, at most one of each choice. */
    private List<String> ticked(List<CatalogueItem> options) {
        var taken = new HashMap<String, String>();
        options.stream()
                .filter(option -> random.nextInt(3) == 0)
                .forEach(option -> taken.put(option.choice() == null ? option.id() : option.choice(), option.id()));
        return List.copyOf(taken.values());
    }

    private static List<Long> figures(PricedPackage priced) {
        return Stream.of(
                        priced.lines().stream().map(PricedPackage.Line::amountMinor),
                        Stream.of(priced.subtotalMinor()),
                        priced.adjustments().stream().map(PricedPackage.Adjustment::amountMinor),
                        Stream.of(priced.taxMinor(), priced.totalMinor(), priced.costMinor()))
                .flatMap(each -> each)
                .toList();
    }

    private static List<Long> figures(JsonPath answer) {
        var figures = new ArrayList<Long>(longs(answer, "lines.amountMinor"));
        figures.add(answer.getLong("priced.subtotalMinor"));
        figures.addAll(longs(answer, "adjustments.amountMinor"));
        figures.add(answer.getLong("priced.taxMinor"));
        figures.add(answer.getLong("priced.totalMinor"));
        figures.add(answer.getLong("priced.costMinor"));
        return figures;
    }

    private static List<Long> longs(JsonPath answer, String field) {
        return answer.getList("priced." + field, Long.class);
    }

    private static List<Long> printed(Proposal proposal) {
        return proposal.packages().stream()
                .flatMap(each -> Stream.concat(figuresOf(each), Stream.of(each.subtotalMinor())))
                .toList();
    }

    private static Stream<Long> figuresOf(PricedPackage each) {
        return Stream.of(
                        each.lines().stream().map(PricedPackage.Line::amountMinor),
                        each.adjustments().stream().map(PricedPackage.Adjustment::amountMinor),
                        each.taxLabel() == null ? Stream.<Long>of() : Stream.of(each.taxMinor()),
                        Stream.of(each.totalMinor()))
                .flatMap(figure -> figure);
    }

    /** Everything in money on the page: the breakdown, the parts in which it is paid, and what options change. */
    private static List<Long> shown(Proposal proposal, List<PricedPackage> packages) {
        return packages.stream()
                .flatMap(each -> {
                    long first = BigDecimal.valueOf(each.totalMinor())
                            .multiply(new BigDecimal("0.30"))
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValueExact();
                    return Stream.of(
                                    figuresOf(each),
                                    Stream.of(first, each.totalMinor() - first),
                                    each.options().stream().map(PricedPackage.Option::differenceMinor))
                            .flatMap(figure -> figure);
                })
                .toList();
    }

    private static List<Long> amounts(String text) {
        return MONEY.matcher(text)
                .results()
                .map(found -> Long.parseLong(found.group(1) + found.group(2).replace(",", "") + found.group(3)))
                .toList();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
