package dev.rainmaker.mcp.shared.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.rainmaker.mcp.shared.vendor.VendorTrouble;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class VendorTest {
    /** Each test has its own: a request that hangs is in the wire's journal when it ends, maybe during another test. */
    private final String path = "/things-" + UUID.randomUUID();

    private final VendorRequest read = VendorRequest.get("read", path);
    private final VendorRequest act = VendorRequest.post("act", path).withJson(Map.of("a", 1));

    /** Nothing here takes so long, however busy the machine is. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What is slow takes at least ten seconds when nobody cuts it off. */
    private static final Duration UNAIDED = Duration.ofSeconds(9);

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Inject
    Vendors vendors;

    @Inject
    MeterRegistry metrics;

    private Vendor vendor;

    @BeforeEach
    void aVendor() {
        vendor = vendor(WIRE.baseUrl() + "/v9/", PATIENCE, 10_000);
    }

    @ParameterizedTest
    @EnumSource(VendorTrouble.class)
    void everyTroubleIsOneSentenceWithinTheTimeOut(VendorTrouble trouble) {
        // Given
        answers(trouble.response());
        var timeout = trouble.isSlow() ? Duration.ofMillis(VendorTrouble.TIMEOUT_MILLIS) : PATIENCE;
        var asked = vendor(WIRE.baseUrl(), timeout, 10_000);
        // When
        long start = System.nanoTime();
        var failure = failure(() -> asked.call(read).json(Things.class));
        // Then
        assertThat(failure).hasMessageContaining("Acme ").hasMessageContaining(trouble.sentence());
        assertThat(failure.toString()).doesNotContain(VendorTrouble.Secrets.MARK);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(trouble.isSlow() ? UNAIDED : PATIENCE);
    }

    @Test
    void anEncodedRequestGoesOut() {
        // Given
        answers(okJson("{\"name\": \"ok\", \"more\": 1}"));
        // When
        var things = vendor.call(
                        read.withQuery("q", "fête & co").withQuery("none", null).withBearer("sesame"))
                .json(Things.class);
        // Then
        assertThat(things.name()).isEqualTo("ok");
        WIRE.verify(getRequestedFor(urlEqualTo("/v9" + path + "?q=f%C3%AAte%20%26%20co"))
                .withHeader("Authorization", equalTo("Bearer sesame"))
                .withHeader("User-Agent", equalTo("Rainmaker")));
    }

    /** An answer may be there before the caller has turned to it; many calls, for that is a matter of luck. */
    @Test
    void aQuickAnswerIsNotTakenForACut() {
        answers(aResponse().withStatus(204));
        for (int n = 0; n < 500; n++) {
            vendor.call(read);
        }
        asked(500);
    }

    @Test
    void aReadIsRepeatedWhenTheVendorFails() {
        fails(503, 2, null);
        assertThat(vendor.call(read).json(Things.class).name()).isEqualTo("third");
        asked(3);
    }

    @Test
    void anActIsNotRepeatedWhenNobodyKnowsWhetherItWasDone() {
        fails(503, 2, null);
        assertThat(failure(() -> vendor.call(act)).surelyNotDone()).isFalse();
        asked(1);
    }

    @Test
    void anActThatMayBeRepeatedIs() {
        fails(503, 2, null);
        assertThat(vendor.call(act.asRepeatable()).status()).isEqualTo(200);
        asked(3);
    }

    @Test
    void anActIsRepeatedWhenTheVendorTurnedItAway() {
        fails(429, 1, "1");
        long start = System.nanoTime();
        assertThat(vendor.call(act).status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        asked(2);
    }

    @Test
    void aPauseLongerThanTheTimeOutIsTheCallersBusiness() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "120"));
        var failure = failure(() -> vendor.call(read));
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(failure.surelyNotDone()).isTrue();
        asked(1);
    }

    @Test
    void aStatusThatIsExpectedIsAnAnswer() {
        answers(aResponse().withStatus(404).withBody("{}"));
        assertThat(vendor.call(read, Set.of(404)).status()).isEqualTo(404);
    }

    @Test
    void aRedirectIsNotFollowed() {
        answers(aResponse().withStatus(302).withHeader("Location", WIRE.baseUrl() + "/elsewhere"));
        assertThat(failure(() -> vendor.call(read)).kind()).isEqualTo(VendorFailure.Kind.NOT_ACCEPTED);
        WIRE.verify(0, getRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void aLongAnswerIsNotReadToItsEnd() {
        answers(ok("x".repeat(20_000)));
        assertThat(failure(() -> vendor.call(read)).kind()).isEqualTo(VendorFailure.Kind.UNREADABLE);
    }

    @Test
    void nobodyThereMeansNothingWasDone() {
        var nobody = vendor("http://127.0.0.1:1", PATIENCE, 100);
        var failure = failure(() -> nobody.call(act));
        assertThat(failure).hasMessage("Acme is not available.");
        assertThat(failure.surelyNotDone()).isTrue();
    }

    @Test
    void aVendorThatKeepsFailingIsLeftAlone() {
        // Given
        answers(aResponse().withStatus(500));
        for (int i = 0; i < 10; i++) {
            failure(() -> vendor.call(act));
        }
        WIRE.resetRequests();
        // When
        var failure = failure(() -> vendor.call(act));
        // Then
        assertThat(failure).hasMessageContaining("try again in 20 seconds");
        assertThat(failure.surelyNotDone()).isTrue();
        asked(0);
    }

    @Test
    void requestsThatAVendorRefusesDoNotCountAgainstIt() {
        answers(aResponse().withStatus(404));
        for (int i = 0; i < 12; i++) {
            failure(() -> vendor.call(read));
        }
        asked(12);
    }

    /** What is left of a broken answer would otherwise be taken for the beginning of the next one. */
    @ParameterizedTest
    @EnumSource(names = {"CUT_OFF", "HUNG_UP", "SILENT", "DRIPPING"})
    void aConnectionThatBrokeIsNotUsedAgain(VendorTrouble trouble) {
        var hasty = vendor(WIRE.baseUrl() + "/v9", Duration.ofMillis(150), 10_000);
        for (int i = 0; i < 10; i++) {
            // Given
            answers(trouble.response());
            failure(() -> hasty.call(VendorRequest.get("read", "/broken" + path)));
            answers(okJson("{\"name\": \"whole\"}"));
            // When
            vendor.call(read);
        }
        // Then
        asked(10);
    }

    @Test
    void everyCallIsMeasuredByOperationAndOutcome() {
        // Given
        var kept = new SimpleMeterRegistry();
        ((CompositeMeterRegistry) metrics).add(kept);
        answers(aResponse().withStatus(404));
        var operation = "measured-" + UUID.randomUUID();
        // When
        failure(() -> vendor.call(VendorRequest.get(operation, path)));
        vendor.call(VendorRequest.get(operation, path), Set.of(404));
        failure(() -> vendor("http://127.0.0.1:1", PATIENCE, 100).call(VendorRequest.post(operation, path)));
        // Then
        assertThat(kept.get("rainmaker.vendor")
                        .tags("vendor", "Acme", "operation", operation, "outcome", "404")
                        .timer()
                        .count())
                .isEqualTo(2);
        assertThat(kept.get("rainmaker.vendor")
                        .tags("vendor", "Acme", "operation", operation, "outcome", "not_connected")
                        .timer()
                        .count())
                .isPositive();
    }

    record Things(String name) {}

    private Vendor vendor(String url, Duration timeout, int longest) {
        return vendors.vendor("Acme", new VendorSettings() {
            @Override
            public URI baseUrl() {
                return URI.create(url);
            }

            @Override
            public Duration timeout() {
                return timeout;
            }

            @Override
            public int longestAnswer() {
                return longest;
            }
        });
    }

    private static void answers(ResponseDefinitionBuilder response) {
        WIRE.stubFor(any(anyUrl()).willReturn(response));
    }

    private static void fails(int status, int times, String retryAfter) {
        for (int i = 0; i <= times; i++) {
            var failing = aResponse().withStatus(status);
            var response = i == times
                    ? okJson("{\"name\": \"third\"}")
                    : retryAfter == null ? failing : failing.withHeader("Retry-After", retryAfter);
            WIRE.stubFor(any(anyUrl())
                    .inScenario("recovers")
                    .whenScenarioStateIs(i == 0 ? "Started" : "failed " + i)
                    .willReturn(response)
                    .willSetStateTo("failed " + (i + 1)));
        }
    }

    private void asked(int times) {
        WIRE.verify(times, anyRequestedFor(urlPathEqualTo("/v9" + path)));
    }

    private static VendorFailure failure(ThrowingCallable call) {
        return catchThrowableOfType(VendorFailure.class, call);
    }
}
