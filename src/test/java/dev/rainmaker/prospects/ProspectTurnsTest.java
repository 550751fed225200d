package dev.rainmaker.prospects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.enrichment.EnrichmentApi;
import dev.rainmaker.enrichment.NewFinding;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.security.Actor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A hunt that adds signals, research that fills fields and a person's move may meet: each waits its turn, none is lost. */
@QuarkusTest
class ProspectTurnsTest {
    private static final Actor HUNTER = Actor.agent("prospect-hunter");
    private static final Actor RESEARCHER = Actor.agent("enrichment");
    private static final int EACH = 4;

    @Inject
    ProspectsApi prospects;

    @Inject
    EnrichmentApi enrichment;

    @Test
    void changesOfOneProspectTakeTurns() throws Exception {
        // Given
        var name = ProspectCalls.unique("Turn");
        var id = new ProspectId(ProspectCalls.created(Map.of("type", "individual", "name", name)));
        var start = new CyclicBarrier(3 * EACH);
        var calls = new ArrayList<Callable<Object>>();
        for (int i = 0; i < EACH; i++) {
            var number = i;
            calls.add(() -> together(
                    start, () -> Reactive.await(() -> prospects.addSignals(id, List.of(signal(number)), HUNTER))));
            calls.add(() -> together(
                    start, () -> Reactive.await(() -> enrichment.store(id, List.of(guests(number)), RESEARCHER))));
            calls.add(() -> together(
                    start, () -> Reactive.await(() -> prospects.review(id, true, "look " + number, RESEARCHER))));
        }

        // When
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (var answer : threads.invokeAll(calls)) {
                answer.get();
            }
        }

        // Then
        assertThat(Reactive.await(() -> prospects.signals(id))).hasSize(EACH);
        assertThat(Reactive.await(() -> enrichment.findings(id))).hasSize(EACH);
    }

    private static Object together(CyclicBarrier start, Callable<Object> call) throws Exception {
        start.await();
        return call.call();
    }

    private static NewSignal signal(int number) {
        return new NewSignal(
                "post", "planning a party " + number, "https://blog.example/" + number, "Blog", 0.5, Instant.EPOCH);
    }

    private static NewFinding guests(int number) {
        return new NewFinding(
                "style",
                "style " + number,
                0.6,
                "https://pages.example/" + number,
                "quote " + number,
                "web",
                Instant.EPOCH);
    }
}
