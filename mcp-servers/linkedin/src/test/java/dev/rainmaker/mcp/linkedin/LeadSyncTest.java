package dev.rainmaker.mcp.linkedin;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.rainmaker.mcp.linkedin.LeadsAnswer.Answer;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.Vendors;
import dev.rainmaker.mcp.shared.vendor.VendorTrouble;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class LeadSyncTest {
    private static final Instant FROM = Instant.ofEpochMilli(1_789_000_000_000L);
    private static final Instant TO = Instant.ofEpochMilli(1_791_000_000_000L);

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Inject
    Vendors vendors;

    @Test
    void readsLeadsWithTheQuestionsOfTheirForms() throws IOException {
        // Given
        WIRE.stubFor(get(urlPathEqualTo("/leadFormResponses")).willReturn(okJson(contract("responses.json"))));
        WIRE.stubFor(get(urlPathEqualTo("/leadForms")).willReturn(okJson(contract("forms.json"))));
        // When
        var answer = configured(VendorTrouble.PATIENCE).leads(FROM, TO, 2);
        // Then
        var lead = answer.leads().getFirst();
        assertThat(lead.id()).isEqualTo("lead-1");
        assertThat(lead.submittedAt()).isEqualTo("2026-09-21T14:13:20Z");
        assertThat(lead.answers())
                .containsExactly(
                        new Answer("EMAIL", "Your e-mail", "dana@knot.example"),
                        new Answer(null, "How many guests?", "120"));
        assertThat(answer.nextPage()).as("fewer than a page").isNull();
        WIRE.verify(getRequestedFor(
                        urlEqualTo(
                                "/leadFormResponses?q=owner&owner=(sponsoredAccount:urn%3Ali%3AsponsoredAccount%3A123)&leadType=(leadType:SPONSORED)&submittedAtTimeRange=(start:1789000000000,end:1791000000000)&start=100&count=50"))
                .withHeader("Authorization", equalTo("Bearer sesame"))
                .withHeader("LinkedIn-Version", equalTo("202607"))
                .withHeader("X-Restli-Protocol-Version", equalTo("2.0.0")));
        WIRE.verify(getRequestedFor(
                urlEqualTo("/leadForms?q=owner&owner=(sponsoredAccount:urn%3Ali%3AsponsoredAccount%3A123)&count=100")));
    }

    @ParameterizedTest
    @EnumSource(VendorTrouble.class)
    void everyTroubleIsASentence(VendorTrouble trouble) {
        WIRE.stubFor(any(anyUrl()).willReturn(trouble.response()));
        var leads = configured(trouble.timeout());
        assertThatThrownBy(() -> leads.leads(FROM, TO, 0))
                .isInstanceOf(VendorFailure.class)
                .hasMessageContaining(trouble.sentence())
                .satisfies(
                        failure -> assertThat(failure.toString()).doesNotContain(VendorTrouble.Secrets.MARK, "sesame"));
    }

    @Test
    void aVersionThatIsGoneIsSaid() {
        for (int status : new int[] {404, 410, 426}) {
            WIRE.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status)));
            var leads = configured(VendorTrouble.PATIENCE);
            assertThatThrownBy(() -> leads.leads(FROM, TO, 0))
                    .isInstanceOf(VendorFailure.class)
                    .hasMessageContaining(status == 426 ? "did not accept" : "does not know what was asked for");
            assertThat(leads.state()).startsWith("LinkedIn Lead Sync d");
        }
    }

    /** The forms are read after the leads; without them an answer would be without its question. */
    @ParameterizedTest
    @EnumSource(VendorTrouble.class)
    void troubleWithTheFormsIsASentenceToo(VendorTrouble trouble) throws IOException {
        WIRE.stubFor(get(urlPathEqualTo("/leadFormResponses")).willReturn(okJson(contract("responses.json"))));
        WIRE.stubFor(get(urlPathEqualTo("/leadForms")).willReturn(trouble.response()));
        var leads = configured(trouble.timeout());
        assertThatThrownBy(() -> leads.leads(FROM, TO, 0))
                .isInstanceOf(VendorFailure.class)
                .hasMessageContaining(trouble.sentence());
    }

    @Test
    void withoutATokenNobodyIsCalled() {
        var leads = new LeadSync(settings(Map.of()), vendors);
        assertThatThrownBy(() -> leads.leads(FROM, TO, 0)).hasMessageContaining("is not configured");
        assertThat(leads.state()).contains("lead-sync.access-token");
        WIRE.verify(0, getRequestedFor(anyUrl()));
    }

    private LeadSync configured(String timeout) {
        return new LeadSync(
                settings(Map.of(
                        "lead-sync.base-url",
                        WIRE.baseUrl(),
                        "lead-sync.timeout",
                        timeout,
                        "lead-sync.access-token",
                        "sesame",
                        "lead-sync.owner",
                        "urn:li:sponsoredAccount:123")),
                vendors);
    }

    static LinkedInConfig settings(Map<String, String> values) {
        var builder =
                new SmallRyeConfigBuilder().withMapping(LinkedInConfig.class).addDiscoveredConverters();
        values.forEach((name, value) -> builder.withDefaultValue("rainmaker.tools.linkedin." + name, value));
        return builder.build().getConfigMapping(LinkedInConfig.class);
    }

    private static String contract(String file) throws IOException {
        return Files.readString(Path.of("src/test/resources/contract/linkedin", file));
    }
}
