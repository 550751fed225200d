package dev.rainmaker.mcp.enrichment.vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.rainmaker.mcp.enrichment.CompanyQuery;
import dev.rainmaker.mcp.enrichment.ContactQuery;
import dev.rainmaker.mcp.enrichment.PersonQuery;
import dev.rainmaker.mcp.enrichment.TestSettings;
import dev.rainmaker.mcp.shared.http.Vendors;
import dev.rainmaker.mcp.shared.vendor.SpecRequest;
import dev.rainmaker.mcp.shared.vendor.VendorSpec;
import dev.rainmaker.mcp.shared.vendor.VendorTrouble;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Our requests against the vendor's own description, and each with something wrong, which it must refuse. */
@QuarkusTest
class PeopleDataLabsSpecTest {
    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Inject
    Vendors vendors;

    private VendorSpec spec;
    private PeopleDataLabsProvider provider;

    @BeforeEach
    void aProvider() {
        spec = VendorSpec.of("people-data-labs/pdl-specs.json");
        provider = new PeopleDataLabsProvider(
                TestSettings.of(Map.of(
                        "people-data-labs.base-url",
                        WIRE.baseUrl(),
                        "people-data-labs.timeout",
                        VendorTrouble.PATIENCE,
                        "people-data-labs.key",
                        "sesame")),
                vendors);
    }

    @Test
    void describesHowWeAskForAPerson() {
        answers(VendorWire.answer("people-data-labs/person.json"));
        for (var query : List.of(
                new PersonQuery("dana@knot.example", null, null, null),
                new PersonQuery(null, "Dana White", "Acme", "Austin"))) {
            provider.person(query);
            var asked = SpecRequest.lastOf(WIRE);
            assertThat(spec.violations(asked)).isEmpty();
            refusesWithoutKey(asked);
            assertThat(spec.violations(asked.withQuery("min_likelihood", "11"))).isNotEmpty();
            assertThat(spec.violations(asked.withQuery("e-mail", "a"))).isNotEmpty();
        }
    }

    @Test
    void describesHowWeAskForACompany() {
        answers(VendorWire.answer("people-data-labs/company.json"));
        for (var query : List.of(new CompanyQuery("acme.example", null), new CompanyQuery(null, "Acme"))) {
            provider.company(query);
            var asked = SpecRequest.lastOf(WIRE);
            assertThat(spec.violations(asked)).isEmpty();
            refusesWithoutKey(asked);
            assertThat(spec.violations(asked.withQuery("min_likelihood", "sure")))
                    .isNotEmpty();
            assertThat(spec.violations(asked.to("/v5/companies/enrich"))).isNotEmpty();
        }
    }

    @Test
    void describesHowWeSearch() {
        answers(VendorWire.answer("people-data-labs/search.json"));
        for (var role : new String[] {"event", null}) {
            provider.contacts(new ContactQuery("acme.example", role, 25));
            var asked = SpecRequest.lastOf(WIRE);
            assertThat(spec.violations(asked)).isEmpty();
            refusesWithoutKey(asked);
            assertThat(spec.violations(asked.withoutMember("/sql"))).isNotEmpty();
            assertThat(spec.violations(asked.withMember("query", TextNode.valueOf("{}"))))
                    .as("either, not both")
                    .isNotEmpty();
            assertThat(spec.violations(asked.withMember("size", IntNode.valueOf(101))))
                    .isNotEmpty();
            assertThat(spec.violations(asked.withoutBody())).isNotEmpty();
        }
    }

    @Test
    void describesHowWeAskWhetherItAnswers() {
        answers(okJson("{\"data\": []}"));
        provider.status();
        var asked = SpecRequest.lastOf(WIRE);
        assertThat(spec.violations(asked)).isEmpty();
        refusesWithoutKey(asked);
        assertThat(spec.violations(asked.withoutQuery("field"))).isNotEmpty();
        assertThat(spec.violations(asked.withQuery("field", "colour"))).isNotEmpty();
    }

    private void refusesWithoutKey(SpecRequest asked) {
        assertThat(spec.violations(asked.withoutHeader("X-API-Key"))).isNotEmpty();
    }

    private static void answers(ResponseDefinitionBuilder response) {
        WIRE.stubFor(any(anyUrl()).willReturn(response));
    }
}
