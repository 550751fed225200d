package dev.rainmaker.mcp.enrichment.vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static dev.rainmaker.mcp.enrichment.vendor.VendorWire.answer;
import static dev.rainmaker.mcp.enrichment.vendor.VendorWire.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.rainmaker.mcp.enrichment.CompanyQuery;
import dev.rainmaker.mcp.enrichment.EnrichmentUnavailable;
import dev.rainmaker.mcp.enrichment.PersonQuery;
import dev.rainmaker.mcp.enrichment.TestSettings;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.Vendors;
import dev.rainmaker.mcp.shared.vendor.VendorTrouble;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ClearbitTest {
    private static final PersonQuery DANA = new PersonQuery("dana@knot.example", null, null, null);
    /** Asked in no other test: a request that hangs is in the wire's journal when it ends, maybe during another one. */
    private static final CompanyQuery TROUBLED = new CompanyQuery("troubled.example", null);

    private static final CompanyQuery ACME = new CompanyQuery("acme.example", null);

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Inject
    Vendors vendors;

    private ClearbitProvider provider;

    @BeforeEach
    void aProvider() {
        provider = provider(VendorTrouble.PATIENCE);
    }

    private ClearbitProvider provider(String timeout) {
        return new ClearbitProvider(
                TestSettings.of(Map.of(
                        "clearbit.person.base-url",
                        WIRE.baseUrl(),
                        "clearbit.person.timeout",
                        timeout,
                        "clearbit.company.base-url",
                        WIRE.baseUrl() + "/companies",
                        "clearbit.company.timeout",
                        timeout,
                        "clearbit.key",
                        "sesame")),
                vendors);
    }

    @Test
    void readsAPerson() {
        answers(answer("clearbit/combined.json"));
        assertThat(facts(provider.person(DANA))).contains("name=Dana White", "company=Acme", "place=Austin, TX");
        WIRE.verify(getRequestedFor(urlEqualTo("/v2/combined/find?email=dana%40knot.example"))
                .withHeader("Authorization", equalTo("Bearer sesame"))
                .withHeader("x-api-version", equalTo("2019-12-19")));
    }

    @Test
    void readsACompanyAndItsTechnologies() {
        answers(answer("clearbit/company.json"));
        assertThat(facts(provider.company(ACME))).contains("name=Acme", "employees=80");
        assertThat(facts(provider.technologies(ACME))).containsExactly("technology=shopify");
        WIRE.verify(2, getRequestedFor(urlEqualTo("/companies/v2/companies/find?domain=acme.example")));
    }

    @Test
    void gatheringIsNoAnswerAndNoMatchIsOne() {
        answers(aResponse().withStatus(202).withBody("{}"));
        assertThatThrownBy(() -> provider.person(DANA))
                .isInstanceOf(EnrichmentUnavailable.class)
                .hasMessage("Clearbit is still looking this up; ask again in a minute.");
        answers(aResponse().withStatus(404));
        assertThat(provider.person(DANA).orElseThrow().records()).isEmpty();
        assertThat(provider.company(ACME).orElseThrow().records()).isEmpty();
        assertThat(provider.technologies(ACME).orElseThrow().records()).isEmpty();
        assertThat(provider.status().reachable()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(VendorTrouble.class)
    void everyTroubleIsASentence(VendorTrouble trouble) {
        answers(trouble.response());
        fails(trouble, provider -> provider.person(DANA));
        fails(trouble, provider -> provider.company(TROUBLED));
        fails(trouble, provider -> provider.technologies(TROUBLED));
    }

    private void fails(VendorTrouble trouble, Consumer<ClearbitProvider> call) {
        assertThatThrownBy(() -> call.accept(provider(trouble.timeout())))
                .isInstanceOf(VendorFailure.class)
                .hasMessageContaining(trouble.sentence())
                .satisfies(
                        failure -> assertThat(failure.toString()).doesNotContain(VendorTrouble.Secrets.MARK, "sesame"));
    }

    private static void answers(ResponseDefinitionBuilder response) {
        WIRE.stubFor(any(anyUrl()).willReturn(response));
    }
}
