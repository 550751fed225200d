package dev.rainmaker.outreach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.outreach.OutreachConfig;
import dev.rainmaker.outreach.Verdict;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nobody gets more unasked mail, and no mailbox sends more, than the limits say, however many ask at the same moment. */
@QuarkusTest
class AllowancesTest {
    private static final int A_DAY = 10;
    private static final Instant MONDAY = Instant.parse("2026-06-01T10:00:00Z");

    @Inject
    Ids ids;

    private final Allowances allowances = allowances();

    @Test
    void aMailboxHasItsShareOfTheDayAndNotOneMore() throws Exception {
        // Given
        var askers = IntStream.range(0, 3 * A_DAY)
                .<Callable<Verdict>>mapToObj(number -> () -> take(ids.next(), somebody(), MONDAY))
                .toList();
        // When
        List<Verdict> verdicts;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            verdicts = threads.invokeAll(askers).stream().map(Future::resultNow).toList();
        }
        // Then
        assertThat(verdicts).filteredOn(Verdict::now).hasSize(A_DAY);
        assertThat(verdicts).filteredOn(verdict -> !verdict.now()).allSatisfy(verdict -> assertThat(verdict.at())
                .isEqualTo(Instant.parse("2026-06-02T09:00:00Z")));
        assertThat(take(ids.next(), somebody(), MONDAY.plus(Duration.ofDays(1))).now())
                .isTrue();
    }

    @Test
    void aRecipientHasEnoughAfterThreeWithinAFortnight() {
        // Given
        var recipient = somebody();
        for (int day = 0; day < 3; day++) {
            assertThat(take(ids.next(), recipient, MONDAY.plus(Duration.ofDays(day)))
                            .now())
                    .isTrue();
        }
        // When
        var fourth = take(ids.next(), recipient, MONDAY.plus(Duration.ofDays(3)));
        // Then
        assertThat(fourth.now()).isFalse();
        assertThat(fourth.at()).isEqualTo(MONDAY.plus(Duration.ofDays(14)));
        assertThat(take(ids.next(), recipient, MONDAY.plus(Duration.ofDays(14))).now())
                .isTrue();
    }

    @Test
    void aMessageThatWasLetGoKeepsItsPlace() {
        // Given
        var recipient = somebody();
        var message = ids.next();
        take(message, recipient, MONDAY);
        take(ids.next(), recipient, MONDAY);
        take(ids.next(), recipient, MONDAY);
        // When
        var again = take(message, recipient, MONDAY.plus(Duration.ofDays(1)));
        // Then
        assertThat(again.now()).isTrue();
    }

    private Verdict take(String message, Prospect recipient, Instant now) {
        return Reactive.await(() -> Panache.withTransaction(() -> allowances.take(message, recipient, now)));
    }

    private Prospect somebody() {
        return new Prospect(
                new ProspectId(ids.next()),
                ProspectType.INDIVIDUAL,
                "Ines",
                null,
                null,
                null,
                null,
                "UTC",
                null,
                null,
                null,
                ProspectStatus.ENRICHED,
                0,
                null,
                "manual",
                false,
                false,
                null,
                MONDAY,
                MONDAY,
                1);
    }

    /** With a mailbox of its own. */
    private static Allowances allowances() {
        var settings = new SmallRyeConfigBuilder()
                .withMapping(OutreachConfig.class, "rainmaker.outreach")
                .withMapping(CompanyConfig.class, "rainmaker.company")
                .withDefaultValues(Map.of(
                        "rainmaker.outreach.daily-limit",
                        Integer.toString(A_DAY),
                        "rainmaker.company.name",
                        "House",
                        "rainmaker.company.time-zone",
                        "UTC",
                        "rainmaker.company.sender-address",
                        UUID.randomUUID() + "@house.example",
                        "rainmaker.company.postal-address",
                        "Here"))
                .build();
        var config = settings.getConfigMapping(OutreachConfig.class, "rainmaker.outreach");
        var company = settings.getConfigMapping(CompanyConfig.class, "rainmaker.company");
        return new Allowances(config, company, new SendTimes(config, company));
    }
}
