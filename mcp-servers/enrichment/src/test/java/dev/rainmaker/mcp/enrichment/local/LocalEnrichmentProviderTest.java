package dev.rainmaker.mcp.enrichment.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.mcp.enrichment.CompanyQuery;
import dev.rainmaker.mcp.enrichment.ContactQuery;
import dev.rainmaker.mcp.enrichment.EnrichmentUnavailable;
import dev.rainmaker.mcp.enrichment.KnownField;
import dev.rainmaker.mcp.enrichment.Lookup;
import dev.rainmaker.mcp.enrichment.PersonQuery;
import dev.rainmaker.mcp.enrichment.TestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalEnrichmentProviderTest {
    private final LocalEnrichmentProvider provider = over(Path.of("src/test/resources/dataset"));

    @Test
    void anAddressIdentifiesWithTheConfidenceOfTheRow() {
        var found = provider.person(new PersonQuery(" DANA@knot.example", null, null, null));
        assertThat(fields(found))
                .contains(
                        new KnownField("phone", "+1 512 555 0100", 0.9, "https://acme.example/team"),
                        new KnownField("job_title", "Office manager", 0.9, "https://acme.example/team"));
        assertThat(fields(found)).extracting(KnownField::name).doesNotContain("source", "confidence");
    }

    @Test
    void aNameNeedsMoreBesideItToBeSure() {
        assertThat(confidence(new PersonQuery(null, "jose alvarez", "Globex", "Lisbon")))
                .isEqualTo(0.76);
        assertThat(confidence(new PersonQuery(null, "jose alvarez", "Globex Inc.", null)))
                .isEqualTo(0.72);
        assertThat(confidence(new PersonQuery(null, "José Alvarez", null, "lisbon")))
                .isEqualTo(0.64);
        assertThat(confidence(new PersonQuery(null, "José Alvarez", null, null)))
                .isEqualTo(0.4);
    }

    @Test
    void nobodyIsGuessed() {
        assertThat(fields(provider.person(new PersonQuery(null, "Jo Smith", null, null))))
                .isEmpty();
        assertThat(fields(provider.person(new PersonQuery(null, "Jo Smith", null, "Lisbon"))))
                .isEmpty();
        assertThat(fields(provider.person(new PersonQuery("who@else.example", null, null, null))))
                .isEmpty();
        assertThat(fields(provider.person(new PersonQuery(null, "Jo Smith", null, "Chicago"))))
                .contains(new KnownField("email", "jo2@mail.example", 0.64, "persons.csv"));
    }

    @Test
    void findsCompaniesByDomainOrName() {
        assertThat(fields(provider.company(new CompanyQuery("https://www.acme.example/about", null))))
                .contains(new KnownField("employees", "80", 0.8, "https://register.example/acme"));
        assertThat(fields(provider.company(new CompanyQuery(null, "ACME")))).isNotEmpty();
        assertThat(fields(provider.company(new CompanyQuery("other.example", "Acme"))))
                .isEmpty();
        assertThat(fields(provider.company(new CompanyQuery("initech.example", "Initech"))))
                .isNotEmpty();
    }

    @Test
    void findsThePeopleOfACompany() {
        assertThat(provider.contacts(new ContactQuery("acme.example", null, 10))
                        .orElseThrow()
                        .records())
                .hasSize(1);
        assertThat(fields(provider.contacts(new ContactQuery("globex.example", null, 10))))
                .contains(new KnownField("name", "José Álvarez", 0.8, "persons.csv"));
        assertThat(fields(provider.contacts(new ContactQuery("acme.example", "sales", 10))))
                .isEmpty();
    }

    @Test
    void knowsTheTechnologiesOfACompany() {
        assertThat(fields(provider.technologies(new CompanyQuery("acme.example", null))))
                .extracting(KnownField::value)
                .containsExactly("Shopify", "Odoo");
        assertThat(fields(provider.technologies(new CompanyQuery("globex.example", null))))
                .isEmpty();
    }

    @Test
    void readsAChangedFileAgain(@TempDir Path folder) throws IOException {
        var changing = over(folder);
        assertThat(fields(changing.company(new CompanyQuery("new.example", null))))
                .isEmpty();
        var before = changing.dataVersion();
        Files.writeString(folder.resolve("companies.csv"), "domain,name\nnew.example,New\n");
        assertThat(fields(changing.company(new CompanyQuery("new.example", null))))
                .hasSize(2);
        assertThat(changing.dataVersion()).isNotEqualTo(before);
    }

    @Test
    void saysWhatIsMissing(@TempDir Path folder) {
        var missing = over(folder.resolve("none"));
        assertThat(missing.status().reachable()).isFalse();
        assertThatThrownBy(() -> missing.person(new PersonQuery("a@b.example", null, null, null)))
                .isInstanceOf(EnrichmentUnavailable.class)
                .hasMessageContaining("rainmaker.tools.enrichment.local.folder");
    }

    private double confidence(PersonQuery query) {
        return fields(provider.person(query)).getFirst().confidence();
    }

    private static List<KnownField> fields(Optional<Lookup> found) {
        return found.orElseThrow().records().stream().flatMap(List::stream).toList();
    }

    private static LocalEnrichmentProvider over(Path folder) {
        return new LocalEnrichmentProvider(TestSettings.of(Map.of("local.folder", folder.toString())));
    }
}
