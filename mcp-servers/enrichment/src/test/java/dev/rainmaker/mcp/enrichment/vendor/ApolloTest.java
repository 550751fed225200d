package dev.rainmaker.mcp.enrichment.vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
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
class ApolloTest {
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

    private ApolloProvider provider;

    @BeforeEach
    void aProvider() {
        provider = provider(VendorTrouble.PATIENCE);
    }

    private ApolloProvider provider(String timeout) {
        return new ApolloProvider(
                TestSettings.of(
                        Map.of("apollo.base-url", WIRE.baseUrl(), "apollo.timeout", timeout, "apollo.key", "sesame")),
                vendors);
    }

    @Test
    void readsAPerson() {
        answers(answer("apollo/person.json"));
        var found = provider.person(new PersonQuery(null, "Dana White", "Acme", null));
        assertThat(facts(found))
                .containsExactly(
                        "name=Dana White",
                        "email=dana@knot.example",
                        "job_title=Office Manager",
                        "company=Acme",
                        "company_domain=acme.example",
                        "industry=robotics",
                        "place=Austin, Texas",
                        "linkedin_url=http://linkup.example/in/dana");
        assertThat(found.orElseThrow().costUsd()).as("not said by the operator").isNull();
        WIRE.verify(postRequestedFor(
                        urlEqualTo(
                                "/people/match?name=Dana%20White&organization_name=Acme&reveal_personal_emails=false&reveal_phone_number=false"))
                .withHeader("x-api-key", equalTo("sesame")));
    }

    @Test
    void readsACompanyAndItsTechnologies() {
        answers(answer("apollo/organization.json"));
        assertThat(facts(provider.company(ACME)))
                .contains("employees=80", "founded=2012", "place=Austin, United States");
        assertThat(facts(provider.technologies(ACME))).containsExactly("technology=Shopify", "technology=Odoo");
        WIRE.verify(2, getRequestedFor(urlEqualTo("/organizations/enrich?domain=acme.example")));
    }

    @Test
    void findsContacts() {
        answers(answer("apollo/search.json"));
        assertThat(facts(provider.contacts(new ContactQuery("acme.example", "event", 5))))
                .containsExactly("name=Dana White", "job_title=Event Manager", "company=Acme");
        WIRE.verify(
                postRequestedFor(
                        urlEqualTo(
                                "/mixed_people/api_search?q_organization_domains_list%5B%5D=acme.example&person_titles%5B%5D=event&per_page=5")));
    }

    @Test
    void nullIsNoMatch() {
        answers(okJson("{\"person\": null}"));
        assertThat(provider.person(DANA).orElseThrow().records()).isEmpty();
        answers(aResponse().withStatus(404));
        assertThat(provider.company(ACME).orElseThrow().records()).isEmpty();
        assertThat(provider.company(new CompanyQuery(null, "Acme")))
                .as("by domain only")
                .isEmpty();
    }

    /** A company that is not there is no match; a search that is not there is another interface than ours. */
    @Test
    void aSearchThatIsNotThereIsNoAnswer() {
        answers(aResponse().withStatus(404));
        assertThat(provider.person(DANA).orElseThrow().records()).isEmpty();
        assertThat(provider.technologies(ACME).orElseThrow().records()).isEmpty();
        assertThatThrownBy(() -> provider.contacts(new ContactQuery("acme.example", null, 5)))
                .hasMessage("Apollo does not know what was asked for.");
    }

    @ParameterizedTest
    @EnumSource(VendorTrouble.class)
    void everyTroubleIsASentence(VendorTrouble trouble) {
        answers(trouble.response());
        fails(trouble, provider -> provider.person(DANA));
        fails(trouble, provider -> provider.company(TROUBLED));
        fails(trouble, provider -> provider.technologies(TROUBLED));
        fails(trouble, provider -> provider.contacts(new ContactQuery("acme.example", null, 5)));
    }

    @Test
    void tellsHowMuchIsLeft() {
        answers(okJson("{\"is_logged_in\": true}").withHeader("x-24-hour-requests-left", "12"));
        assertThat(provider.status().detail()).isEqualTo("Apollo answers; 12 calls are left.");
    }

    private void fails(VendorTrouble trouble, Consumer<ApolloProvider> call) {
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
