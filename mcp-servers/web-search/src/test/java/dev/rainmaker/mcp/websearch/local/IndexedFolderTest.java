package dev.rainmaker.mcp.websearch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.mcp.websearch.SearchUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexedFolderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path root;

    @Test
    void indexesAgainOnlyWhenTheFolderHasChanged() throws IOException {
        Files.writeString(root.resolve("a.txt"), "first");
        var folder = new IndexedFolder(new DocumentFolder(root), Duration.ZERO, CLOCK);
        var before = folder.current();
        assertThat(folder.current()).isSameAs(before);
        // When
        Files.writeString(root.resolve("b.txt"), "second");
        // Then
        assertThat(folder.current()).isNotSameAs(before);
        assertThat(folder.current().size()).isEqualTo(2);
    }

    @Test
    void doesNotLookAgainTooSoon() throws IOException {
        var folder = new IndexedFolder(new DocumentFolder(root), Duration.ofMinutes(1), CLOCK);
        assertThat(folder.current().size()).isZero();
        Files.writeString(root.resolve("b.txt"), "second");
        assertThat(folder.current().size()).isZero();
    }

    @Test
    void readsNothingOutsideOfTheFolder() throws IOException {
        var outside = Files.writeString(root.resolve("secret.txt"), "secret");
        var inside = Files.createDirectory(root.resolve("docs"));
        Files.createSymbolicLink(inside.resolve("link.txt"), outside);
        Files.writeString(inside.resolve("program.sh"), "not a document");
        assertThat(new DocumentFolder(inside).pages()).isEmpty();
    }

    @Test
    void saysWhenTheFolderIsMissing() {
        var folder = new IndexedFolder(new DocumentFolder(root.resolve("none")), Duration.ZERO, CLOCK);
        assertThatThrownBy(folder::current)
                .isInstanceOf(SearchUnavailable.class)
                .hasMessage("The folder of local documents does not exist.");
    }
}
