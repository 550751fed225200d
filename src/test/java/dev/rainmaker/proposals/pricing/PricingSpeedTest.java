package dev.rainmaker.proposals.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.proposals.CatalogueItem;
import dev.rainmaker.proposals.CatalogueItem.Unit;
import dev.rainmaker.proposals.PriceRule;
import dev.rainmaker.proposals.PriceRule.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** How many prices a second one thread makes; {@code -Dpricing.rounds=} asks for more than a build does. */
class PricingSpeedTest {
    private static final Logger LOG = Logger.getLogger(PricingSpeedTest.class);
    private static final int ROUNDS = Integer.getInteger("pricing.rounds", 50_000);
    private static final int LEAST = 5_000;

    @Test
    void aThreadMakesAtLeastFiveThousandPricesASecond() {
        // Given
        var requests = requests(1_000);
        long checked = 0;
        for (int warm = 0; warm < 20_000; warm++) {
            checked += PriceEngine.price(requests.get(warm % requests.size())).totalMinor();
        }
        // When
        long started = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            checked += PriceEngine.price(requests.get(round % requests.size())).totalMinor();
        }
        double perSecond = ROUNDS / ((System.nanoTime() - started) / 1e9);
        // Then
        LOG.infof("prices a second=%.0f rounds=%d", perSecond, ROUNDS);
        assertThat(checked).isPositive();
        assertThat(perSecond).isGreaterThan(LEAST);
    }

    /** Packages of six to ten items under twelve rules. */
    private static List<PriceRequest> requests(int count) {
        var random = new Random(7);
        var rules = new ArrayList<PriceRule>();
        for (int i = 0; i < 4; i++) {
            rules.add(PriceRequests.rule("tier-" + i, Kind.GUEST_TIER, "-" + (2 + i), null, 50 * (i + 1)));
            rules.add(PriceRequests.rule("season-" + i, Kind.SEASON, (3 + i) + ".25", null, null));
        }
        rules.add(PriceRequests.rule("weekday", Kind.WEEKDAY, "-6", null, null));
        rules.add(PriceRequests.rule("least", Kind.MINIMUM_SPEND, null, 350_000L, null));
        rules.add(PriceRequests.rule("service", Kind.SERVICE_CHARGE, "10", null, null));
        rules.add(PriceRequests.rule("vat", Kind.TAX, "19", null, null));
        var requests = new ArrayList<PriceRequest>();
        for (int i = 0; i < count; i++) {
            var items = new ArrayList<CatalogueItem>();
            int many = 6 + random.nextInt(5);
            for (int item = 0; item < many; item++) {
                var unit = Unit.values()[random.nextInt(Unit.values().length)];
                items.add(
                        PriceRequests.item("item-" + item, unit, 1 + random.nextInt(500_000), random.nextInt(300_000)));
            }
            requests.add(new PriceRequest(
                    PriceRequests.item("package", Unit.EVENT, 0, 0),
                    items,
                    true,
                    "fits",
                    1 + random.nextInt(300),
                    8,
                    LocalDate.parse("2027-01-01").plusDays(random.nextInt(700)),
                    rules,
                    random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(1_000), 2) : null));
        }
        return requests;
    }
}
