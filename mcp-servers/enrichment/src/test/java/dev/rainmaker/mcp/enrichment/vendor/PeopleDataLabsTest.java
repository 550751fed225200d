package dev.rainmaker.mcp.enrichment.vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static dev.rainmaker.mcp.enrichment.vendor.VendorWire.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.rainmaker.mcp.enrichment.CompanyQuery;
import dev.rainmaker.mcp.enrichment.ContactQuery;
import dev.rainmaker.mcp.enrichment.PersonQuery;
import dev.rainmaker.mcp.enrichment.TestSettings;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.Vendors;
import dev.rainmaker.mcp.shared.vendor.VendorTrouble;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class PeopleDataLabsTest {
    private static final PersonQuery DANA = new PersonQuery("dana@knot.example", null, null, null);
    private static final ContactQuery PLANNERS = new ContactQuery("acme.example", "event's manager", 5);

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Inject
    Vendors vendors;

    private PeopleDataLabsProvider provider;

    @BeforeEach
    void aProvider() {
        provider = provider(VendorTrouble.PATIENCE);
    }

    private PeopleDataLabsProvider provider(String timeout) {
        return new PeopleDataLabsProvider(
                TestSettings.of(Map.of(
                        "people-data-labs.base-url",
                        WIRE.baseUrl(),
                        "people-data-labs.timeout",
                        timeout,
                        "people-data-labs.cost-per-hit",
                        "0.20",
                        "people-data-labs.key",
                        "sesame")),
                vendors);
    }

    @Test
    void readsAPerson() {
        answers(VendorWire.answer("people-data-labs/person.json"));
        var found = provider.person(DANA);
        assertThat(facts(found))
                .containsExactly(
                        "name=dana white",
                        "email=dana@knot.example",
                        "job_title=office manager",
                        "company=acme",
                        "company_domain=acme.example",
                        "industry=robotics",
                        "place=austin, texas, united states",
                        "linkedin_url=linkup.example/in/dana");
        assertThat(found.orElseThrow().costUsd()).isEqualByComparingTo(new BigDecimal("0.20"));
        assertThat(found.orElseThrow().records().getFirst().getFirst().confidence())
                .isEqualTo(0.8);
        WIRE.verify(getRequestedFor(urlEqualTo("/v5/person/enrich?email=dana%40knot.example&min_likelihood=6"))
                .withHeader("X-API-Key", equalTo("sesame")));
    }

    @Test
    void asksByNameWithCompanyAndPlace() {
        answers(VendorWire.answer("people-data-labs/person.json"));
        provider.person(new PersonQuery(null, "Dana White", "Acme", "Austin"));
        WIRE.verify(getRequestedFor(
                urlEqualTo("/v5/person/enrich?name=Dana%20White&company=Acme&location=Austin&min_likelihood=6")));
    }

    @Test
    void readsACompany() {
        answers(VendorWire.answer("people-data-labs/company.json"));
        assertThat(facts(provider.company(new CompanyQuery("acme.example", "Acme"))))
                .containsExactly(
                        "name=acme",
                        "domain=acme.example",
                        "industry=robotics",
                        "employees=80",
                        "founded=2012",
                        "place=austin, texas, united states",
                        "description=robots for gardens");
        WIRE.verify(getRequestedFor(urlEqualTo("/v5/company/enrich?website=acme.example&min_likelihood=6")));
    }

    @Test
    void findsContacts() {
        answers(VendorWire.answer("people-data-labs/search.json"));
        var found = provider.contacts(PLANNERS).orElseThrow();
        assertThat(found.records()).hasSize(2);
        assertThat(found.costUsd()).isEqualByComparingTo("0.40");
        WIRE.verify(postRequestedFor(urlEqualTo("/v5/person/search"))
                .withHeader("X-API-Key", equalTo("sesame"))
                .withRequestBody(equalToJson("""
                        {"sql": "SELECT * FROM person WHERE job_company_website='acme.example' AND job_title LIKE '%event s manager%'",
                         "size": 5}""")));
    }

    @Test
    void noMatchCostsNothing() {
        answers(aResponse().withStatus(404).withBody("{\"status\": 404, \"error\": {\"type\": \"not_found\"}}"));
        assertThat(provider.person(DANA).orElseThrow().records()).isEmpty();
        assertThat(provider.person(DANA).orElseThrow().costUsd()).isZero();
        assertThat(provider.contacts(PLANNERS).orElseThrow().records()).isEmpty();
    }

    @Test
    void whatThePlanHidesIsNoFact() {
        answers(okJson(
                "{\"status\": 200, \"likelihood\": 9, \"data\": {\"full_name\": \"dana\", \"work_email\": true}}"));
        assertThat(facts(provider.person(DANA))).containsExactly("name=dana");
    }

    @ParameterizedTest
    @EnumSource(VendorTrouble.class)
    void everyTroubleIsASentence(VendorTrouble trouble) {
        answers(trouble.response());
        fails(trouble, provider -> provider.person(DANA));
        fails(trouble, provider -> provider.company(new CompanyQuery("acme.example", null)));
        fails(trouble, provider -> provider.contacts(PLANNERS));
    }

    @Test
    void tellsHowMuchIsLeft() {
        answers(okJson("{\"data\": []}").withHeader("X-TotalLimit-Remaining", "87"));
        assertThat(provider.status().detail()).isEqualTo("People Data Labs answers; 87 calls are left.");
        answers(aResponse().withStatus(401));
        assertThat(provider.status().reachable()).isFalse();
        assertThat(provider.status().detail()).contains("does not accept the configured credentials");
    }

    private void fails(VendorTrouble trouble, Consumer<PeopleDataLabsProvider> call) {
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
