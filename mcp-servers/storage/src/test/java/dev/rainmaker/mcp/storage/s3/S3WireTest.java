package dev.rainmaker.mcp.storage.s3;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.vendor.VendorTrouble;
import dev.rainmaker.mcp.storage.FileContent;
import dev.rainmaker.mcp.storage.FileKey;
import dev.rainmaker.mcp.storage.KeyTaken;
import dev.rainmaker.mcp.storage.StorageProvider;
import dev.rainmaker.mcp.storage.TestSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes over the wire to S3, and what becomes of everything that may come back. */
@QuarkusTest
@TestProfile(S3Profile.class)
class S3WireTest {
    private static final FileKey KEY = new FileKey("a/plan.txt");
    private static final FileContent PLAN = new FileContent("the plan".getBytes(StandardCharsets.UTF_8), "text/plain");
    private static final String OBJECT = "/house-files/a/plan.txt";

    /** What is slow takes at least ten seconds when nobody cuts it off. */
    private static final Duration UNAIDED = Duration.ofSeconds(9);

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    @Inject
    MeterRegistry metrics;

    /** Every operation that the provider has. */
    enum Operation {
        PUT(s3 -> s3.put(KEY, PLAN, false)),
        PUT_NEW(s3 -> s3.put(KEY, PLAN, true)),
        EXISTS(s3 -> s3.exists(KEY)),
        READ(s3 -> s3.read(KEY)),
        DELETE(s3 -> s3.delete(KEY)),
        LIST(s3 -> s3.list("a/", null, 10));

        private final Consumer<StorageProvider> call;

        Operation(Consumer<StorageProvider> call) {
            this.call = call;
        }

        /** Whether the trouble lies in what the operation reads: a stored file is stored, whatever comes after the status. */
        private boolean notices(VendorTrouble trouble) {
            if (trouble.isInTheBody()) {
                return this == LIST;
            }
            boolean isLater = trouble == VendorTrouble.DRIPPING || trouble == VendorTrouble.CUT_OFF;
            return !isLater || this == READ || this == LIST && trouble == VendorTrouble.CUT_OFF;
        }
    }

    private S3Provider provider(Map<String, String> more) {
        var values = new HashMap<>(Map.of(
                "s3.endpoint", WIRE.baseUrl(),
                "s3.path-style", "true",
                "s3.bucket", "house-files",
                "s3.access-key", "AKIATEST",
                "s3.secret-key", "secret-7421",
                "s3.timeout", VendorTrouble.PATIENCE));
        values.putAll(more);
        return new S3Provider(TestSettings.of(values), metrics);
    }

    private static void answers(ResponseDefinitionBuilder response) {
        WIRE.stubFor(any(anyUrl()).willReturn(response));
    }

    private static ResponseDefinitionBuilder error(int status, String file) throws IOException {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/xml")
                .withBody(Files.readString(Path.of("src/test/resources/contract/s3", file)));
    }

    @Test
    void aFileIsPutWithItsTypeItsHashAndASignature() {
        answers(ok());
        provider(Map.of()).put(KEY, PLAN, false);
        WIRE.verify(putRequestedFor(urlPathEqualTo(OBJECT))
                .withHeader("Content-Type", equalTo("text/plain"))
                .withHeader("Content-Length", equalTo("8"))
                .withHeader("x-amz-meta-sha256", equalTo(PLAN.sha256()))
                .withHeader(
                        "Authorization",
                        matching("AWS4-HMAC-SHA256 Credential=AKIATEST/.*/us-east-1/s3/aws4_request.*"))
                .withHeader("If-None-Match", absent())
                .withHeader("Expect", absent())
                .withHeader("x-amz-server-side-encryption", absent())
                .withHeader("x-amz-trailer", absent())
                .withHeader("x-amz-sdk-checksum-algorithm", absent()));
        assertThat(WIRE.getAllServeEvents().getFirst().getRequest().getBodyAsString())
                .contains("the plan");
    }

    @Test
    void encryptionIsAskedForAsConfigured() {
        answers(ok());
        provider(Map.of(
                        "s3.server-side-encryption", "aws:kms",
                        "s3.kms-key-id", "key-1",
                        "s3.prefix", "house/",
                        "s3.session-token", "session"))
                .put(KEY, PLAN, true);
        WIRE.verify(putRequestedFor(urlPathEqualTo("/house-files/house/a/plan.txt"))
                .withHeader("x-amz-server-side-encryption", equalTo("aws:kms"))
                .withHeader("x-amz-server-side-encryption-aws-kms-key-id", equalTo("key-1"))
                .withHeader("x-amz-security-token", equalTo("session"))
                .withHeader("If-None-Match", equalTo("*")));
    }

    @Test
    void aPageIsAskedForWithItsTokenAndSize() throws IOException {
        answers(error(200, "list.xml"));
        var page = provider(Map.of()).list("a/", "token of before", 2);
        WIRE.verify(getRequestedFor(urlPathEqualTo("/house-files"))
                .withQueryParam("list-type", equalTo("2"))
                .withQueryParam("prefix", equalTo("a/"))
                .withQueryParam("continuation-token", equalTo("token of before"))
                .withQueryParam("max-keys", equalTo("2")));
        assertThat(page.nextCursor()).isEqualTo("token-of-the-next");
        assertThat(page.files()).singleElement().satisfies(file -> {
            assertThat(file.key()).isEqualTo("a/plan.txt");
            assertThat(file.size()).isEqualTo(8);
        });
    }

    @Test
    void aPageThatDripsIsGivenUp() throws IOException {
        answers(error(200, "list.xml").withChunkedDribbleDelay(50, 20_000));
        long start = System.nanoTime();
        var hasty = provider(Map.of("s3.timeout", VendorTrouble.DRIPPING.timeout()));
        assertThatThrownBy(() -> hasty.list("", null, 10)).hasMessageContaining("in time");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(UNAIDED);
    }

    @Test
    void aCursorThatS3DoesNotKnowIsTheCallersMistake() throws IOException {
        answers(error(400, "invalid-argument.xml"));
        assertThatThrownBy(() -> provider(Map.of()).list("", "made-up", 10)).hasMessageContaining("cursor");
    }

    @Test
    void whatIsNotThereIsNoFailure() throws IOException {
        answers(error(404, "no-such-key.xml"));
        assertThat(provider(Map.of()).read(KEY)).isEmpty();
        answers(aResponse().withStatus(404));
        assertThat(provider(Map.of()).exists(KEY)).isFalse();
        assertThat(provider(Map.of()).delete(KEY)).isFalse();
        WIRE.verify(0, deleteRequestedFor(anyUrl()));
    }

    @Test
    void aMissingBucketIsNotAMissingFile() throws IOException {
        answers(error(404, "no-such-bucket.xml"));
        assertThatThrownBy(() -> provider(Map.of()).read(KEY)).isInstanceOf(VendorFailure.class);
    }

    @Test
    void aKeyThatIsTakenIsNamed() throws IOException {
        answers(error(412, "precondition-failed.xml"));
        WIRE.stubFor(com.github.tomakehurst.wiremock.client.WireMock.head(urlPathEqualTo(OBJECT))
                .willReturn(ok().withHeader("x-amz-meta-sha256", "of something else")));
        assertThatThrownBy(() -> provider(Map.of()).put(KEY, PLAN, true)).isInstanceOf(KeyTaken.class);
        WIRE.stubFor(com.github.tomakehurst.wiremock.client.WireMock.head(urlPathEqualTo(OBJECT))
                .willReturn(ok().withHeader("x-amz-meta-sha256", PLAN.sha256())));
        provider(Map.of()).put(KEY, PLAN, true);
    }

    @Test
    void limitsAndCredentialsAreToldApart() throws IOException {
        answers(error(503, "slow-down.xml").withHeader("Retry-After", "30"));
        assertThatThrownBy(() -> provider(Map.of()).put(KEY, PLAN, false))
                .hasMessageContaining("asks for fewer calls; try again in 30 seconds");
        answers(error(403, "invalid-access-key.xml"));
        assertThatThrownBy(() -> provider(Map.of()).put(KEY, PLAN, false))
                .hasMessageContaining("does not accept the configured credentials")
                .hasMessageNotContaining(VendorTrouble.Secrets.MARK);
    }

    @Test
    void halfAFileAndAnAlteredOneAreNoFiles() {
        answers(ok("the pl").withHeader("x-amz-meta-sha256", PLAN.sha256()));
        assertThatThrownBy(() -> provider(Map.of()).read(KEY)).hasMessageContaining("cannot be read");
        answers(ok("the pl").withHeader("Content-Length", "8"));
        assertThatThrownBy(() -> provider(Map.of()).read(KEY)).isInstanceOf(VendorFailure.class);
    }

    @Test
    void aFileOfOthersThatIsTooLargeIsNotRead() {
        answers(ok().withBody(new byte[StorageProvider.MAX_BYTES + 1]));
        assertThatThrownBy(() -> provider(Map.of()).read(KEY)).hasMessageContaining("25 MB");
    }

    @Test
    void withoutCredentialsNothingIsSent() {
        var bare = new S3Provider(TestSettings.of(Map.of("s3.endpoint", WIRE.baseUrl(), "s3.bucket", "b")), metrics);
        assertThatThrownBy(() -> bare.read(KEY)).hasMessageContaining("is not configured");
        assertThat(bare.status().configured()).isFalse();
        assertThat(WIRE.getAllServeEvents()).isEmpty();
    }

    @Test
    void linksHaveTheAddressThatClientsReach() {
        var link = provider(Map.of("s3.public-endpoint", "https://files.house.example"))
                .link(KEY, 60, "plan.txt");
        assertThat(link.url())
                .startsWith("https://files.house.example" + OBJECT + "?")
                .contains("X-Amz-Expires=60");
    }

    @ParameterizedTest
    @EnumSource(VendorTrouble.class)
    void everyTroubleBecomesASentenceInTime(VendorTrouble trouble) {
        answers(trouble.response());
        for (var operation : Operation.values()) {
            if (!operation.notices(trouble)) {
                continue;
            }
            long start = System.nanoTime();
            var failure =
                    catchThrowable(() -> operation.call.accept(provider(Map.of("s3.timeout", trouble.timeout()))));
            var took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(failure)
                    .as("%s of %s", trouble, operation)
                    .isInstanceOf(VendorFailure.class)
                    .hasMessageStartingWith("S3 ")
                    .hasMessageNotContaining(VendorTrouble.Secrets.MARK);
            assertThat(took)
                    .as("%s of %s", trouble, operation)
                    .isLessThan(trouble.isSlow() ? UNAIDED : Duration.ofSeconds(20));
            if (failure.getMessage().contains(trouble.sentence())) {
                continue;
            }
            assertThat(failure.getMessage()).as("%s of %s", trouble, operation).isEqualTo(trouble.sentence());
        }
    }
}
