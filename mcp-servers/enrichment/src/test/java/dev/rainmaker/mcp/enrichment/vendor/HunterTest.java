package dev.rainmaker.mcp.enrichment.vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static dev.rainmaker.mcp.enrichment.vendor.VendorWire.answer;
import static dev.rainmaker.mcp.enrichment.vendor.VendorWire.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.rainmaker.mcp.enrichment.CompanyQuery;
import dev.rainmaker.mcp.enrichment.ContactQuery;
import dev.rainmaker.mcp.enrichment.EnrichmentUnavailable;
import dev.rainmaker.mcp.enrichment.PersonQuery;
import dev.rainmaker.mcp.enrichment.ProcessingRefused;
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
class HunterTest {
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

    private HunterProvider provider;

    @BeforeEach
    void aProvider() {
        provider = provider(VendorTrouble.PATIENCE);
    }

    private HunterProvider provider(String timeout) {
        return new HunterProvider(
                TestSettings.of(
                        Map.of("hunter.base-url", WIRE.baseUrl(), "hunter.timeout", timeout, "hunter.key", "sesame")),
                vendors);
    }

    @Test
    void readsAPerson() {
        answers(answer("hunter/person.json"));
        assertThat(facts(provider.person(DANA)))
                .containsExactly(
                        "name=Dana White",
                        "email=dana@knot.example",
                        "job_title=Office Manager",
                        "company=Acme",
                        "company_domain=acme.example",
                        "place=Austin, Texas",
                        "linkedin_handle=in/dana");
        WIRE.verify(getRequestedFor(urlEqualTo("/people/find?email=dana%40knot.example"))
                .withHeader("X-API-KEY", equalTo("sesame")));
    }

    @Test
    void readsACompanyAndItsTechnologies() {
        answers(answer("hunter/company.json"));
        assertThat(facts(provider.company(ACME))).contains("industry=Robotics", "employees=51-200");
        assertThat(facts(provider.technologies(ACME))).containsExactly("technology=shopify", "technology=odoo");
        WIRE.verify(2, getRequestedFor(urlEqualTo("/companies/find?domain=acme.example")));
    }

    @Test
    void findsContactsWithTheVendorsOwnConfidence() {
        answers(answer("hunter/domain.json"));
        var found = provider.contacts(new ContactQuery("acme.example", "event", 5));
        assertThat(facts(found))
                .containsExactly(
                        "name=Dana White", "email=dana@acme.example", "job_title=Event Manager", "company=Acme");
        assertThat(found.orElseThrow().records().getFirst().getFirst().confidence())
                .isEqualTo(0.92);
        WIRE.verify(getRequestedFor(
                urlEqualTo("/domain-search?domain=acme.example&limit=5&type=personal&job_titles=event")));
    }

    @Test
    void verifiesAnAddress() {
        answers(answer("hunter/verifier.json"));
        assertThat(facts(provider.verification("dana@knot.example")))
                .containsExactly("status=risky", "detail=accept_all");
        WIRE.verify(getRequestedFor(urlEqualTo("/email-verifier?email=dana%40knot.example")));
    }

    @Test
    void stillAtWorkIsNoAnswer() {
        answers(aResponse().withStatus(202).withBody("{}"));
        assertThatThrownBy(() -> provider.verification("dana@knot.example"))
                .isInstanceOf(EnrichmentUnavailable.class)
                .hasMessage("Hunter is still looking this up; ask again in a minute.");
    }

    @Test
    void whoObjectedIsNotLookedUp() {
        answers(aResponse().withStatus(451));
        assertThatThrownBy(() -> provider.person(DANA)).isInstanceOf(ProcessingRefused.class);
    }

    @Test
    void tellsHowMuchIsLeft() {
        answers(okJson("{\"data\": {\"email\": \"hello@house.example\"}}").withHeader("X-RateLimit-Remaining", "41"));
        assertThat(provider.status().detail()).isEqualTo("Hunter answers; 41 calls are left.");
        WIRE.verify(getRequestedFor(urlEqualTo("/account")).withHeader("X-API-KEY", equalTo("sesame")));
        answers(aResponse().withStatus(401));
        assertThat(provider.status().reachable()).isFalse();
    }

    @Test
    void noMatch() {
        answers(aResponse().withStatus(404));
        assertThat(provider.person(DANA).orElseThrow().records()).isEmpty();
        assertThat(provider.company(ACME).orElseThrow().records()).isEmpty();
        assertThat(provider.technologies(ACME).orElseThrow().records()).isEmpty();
        assertThat(provider.contacts(new ContactQuery("acme.example", null, 5))
                        .orElseThrow()
                        .records())
                .isEmpty();
        assertThat(provider.verification("dana@knot.example").orElseThrow().records())
                .isEmpty();
        assertThat(provider.person(new PersonQuery(null, "Dana", null, null)))
                .as("by address only")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(VendorTrouble.class)
    void everyTroubleIsASentence(VendorTrouble trouble) {
        answers(trouble.response());
        fails(trouble, provider -> provider.person(DANA));
        fails(trouble, provider -> provider.company(TROUBLED));
        fails(trouble, provider -> provider.contacts(new ContactQuery("acme.example", null, 5)));
        fails(trouble, provider -> provider.verification("dana@knot.example"));
        fails(trouble, provider -> provider.technologies(TROUBLED));
    }

    private void fails(VendorTrouble trouble, Consumer<HunterProvider> call) {
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
