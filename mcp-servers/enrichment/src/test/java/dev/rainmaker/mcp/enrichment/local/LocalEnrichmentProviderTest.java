package dev.rainmaker.mcp.enrichment.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.mcp.enrichment.CompanyQuery;
import dev.rainmaker.mcp.enrichment.EnrichmentConfig;
import dev.rainmaker.mcp.enrichment.EnrichmentUnavailable;
import dev.rainmaker.mcp.enrichment.KnownField;
import dev.rainmaker.mcp.enrichment.Lookup;
import dev.rainmaker.mcp.enrichment.PersonQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalEnrichmentProviderTest {
    private final LocalEnrichmentProvider provider = over(Path.of("src/test/resources/dataset"));

    @Test
    void anAddressIdentifiesWithTheConfidenceOfTheRow() {
        var found = provider.person(new PersonQuery(" DANA@knot.example", null, null, null));
        assertThat(found.fields())
                .contains(
                        new KnownField("phone", "+1 512 555 0100", 0.9, "https://acme.example/team"),
                        new KnownField("job_title", "Office manager", 0.9, "https://acme.example/team"));
        assertThat(found.fields()).extracting(KnownField::name).doesNotContain("source", "confidence");
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
        assertThat(provider.person(new PersonQuery(null, "Jo Smith", null, null))
                        .fields())
                .isEmpty();
        assertThat(provider.person(new PersonQuery(null, "Jo Smith", null, "Lisbon"))
                        .fields())
                .isEmpty();
        assertThat(provider.person(new PersonQuery("who@else.example", null, null, null))
                        .fields())
                .isEmpty();
        assertThat(provider.person(new PersonQuery(null, "Jo Smith", null, "Chicago"))
                        .fields())
                .contains(new KnownField("email", "jo2@mail.example", 0.64, "persons.csv"));
    }

    @Test
    void findsCompaniesByDomainOrName() {
        assertThat(provider.company(new CompanyQuery("https://www.acme.example/about", null))
                        .fields())
                .contains(new KnownField("employees", "80", 0.8, "https://register.example/acme"));
        assertThat(provider.company(new CompanyQuery(null, "ACME")).fields()).isNotEmpty();
        assertThat(provider.company(new CompanyQuery("other.example", "Acme")).fields())
                .isEmpty();
        assertThat(provider.company(new CompanyQuery("initech.example", "Initech"))
                        .fields())
                .isNotEmpty();
    }

    @Test
    void readsAChangedFileAgain(@TempDir Path folder) throws IOException {
        var changing = over(folder);
        assertThat(changing.company(new CompanyQuery("new.example", null)).fields())
                .isEmpty();
        var before = changing.dataVersion();
        Files.writeString(folder.resolve("companies.csv"), "domain,name\nnew.example,New\n");
        assertThat(changing.company(new CompanyQuery("new.example", null)).fields())
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
        Lookup found = provider.person(query);
        return found.fields().getFirst().confidence();
    }

    private static LocalEnrichmentProvider over(Path folder) {
        return new LocalEnrichmentProvider(new FolderConfig(folder));
    }

    private record FolderConfig(Path path) implements EnrichmentConfig, EnrichmentConfig.Local {
        @Override
        public String provider() {
            return "local";
        }

        @Override
        public Duration cacheFor() {
            return Duration.ofHours(24);
        }

        @Override
        public Local local() {
            return this;
        }

        @Override
        public Optional<Path> folder() {
            return Optional.of(path);
        }

        @Override
        public boolean simulated() {
            return false;
        }

        @Override
        public double defaultConfidence() {
            return 0.8;
        }
    }
}
