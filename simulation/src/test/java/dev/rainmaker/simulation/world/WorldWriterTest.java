package dev.rainmaker.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldWriterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Pattern HOST = Pattern.compile("(?:https?://|[a-z]@)([a-z0-9-]+(?:\\.[a-z0-9-]+)+)");

    @TempDir
    Path folder;

    @Test
    void writesEveryLabelledDocumentWithItsUrlAndDates() throws IOException {
        // When
        new WorldWriter(folder).write(TODAY);

        // Then
        var truth = truth();
        assertThat(truth.size()).isGreaterThanOrEqualTo(60);
        var ids = new HashSet<String>();
        for (var label : truth) {
            ids.add(label.get("id").asText());
            var page = Files.readString(folder.resolve("web/" + label.get("id").asText() + ".html"));
            assertThat(page)
                    .contains(
                            "<link rel=\"canonical\" href=\"" + label.get("url").asText() + "\">");
            assertThat(page).doesNotContain("{{").doesNotContain("{body}").doesNotContain("{jsonld}");
        }
        assertThat(ids).hasSize(truth.size());
        assertThat(page("austin-thornquist-forum")).contains("October 23, 2027").contains("roughly 120 guests");
        assertThat(page("austin-raman-registry"))
                .contains("application/ld+json")
                .contains("2027-11-13");
    }

    @Test
    void mixesPlansWithEnoughDecoysAndDuplicates() throws IOException {
        // When
        new WorldWriter(folder).write(TODAY);

        // Then
        assertThat(truth())
                .filteredOn(label -> !label.get("planning").asBoolean())
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(truth()).filteredOn(label -> label.has("duplicate_of")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(truth())
                .filteredOn(label -> label.get("planning").asBoolean() && label.has("date"))
                .allSatisfy(label ->
                        assertThat(LocalDate.parse(label.get("date").asText())).isAfter(TODAY));
    }

    @Test
    void namesNoHostOutsideTheReservedDomain() throws IOException {
        // When
        new WorldWriter(folder).write(TODAY);

        // Then
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(HOST.matcher(Files.readString(file)).results().map(found -> found.group(1)))
                        .allMatch(host -> host.endsWith(".example") || host.equals("schema.org"));
            }
        }
    }

    @Test
    void keepsItsDatesUntilItIsOldAndRepairsChangedFiles() throws IOException {
        // Given
        var writer = new WorldWriter(folder);
        writer.write(TODAY);
        Files.writeString(folder.resolve("web/austin-undated.html"), "changed");

        // When
        var soon = writer.write(TODAY.plusDays(30));

        // Then
        assertThat(soon.start()).isEqualTo(TODAY);
        assertThat(page("austin-undated")).contains("pizza in my hair");
        assertThat(writer.write(TODAY.plusDays(90)).start()).isEqualTo(TODAY.plusDays(90));
    }

    private String page(String id) throws IOException {
        return Files.readString(folder.resolve("web/" + id + ".html"));
    }

    private JsonNode truth() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("truth.json").toFile());
    }
}
