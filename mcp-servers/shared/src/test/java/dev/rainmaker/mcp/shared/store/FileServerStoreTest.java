package dev.rainmaker.mcp.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileServerStoreTest extends ServerStoreContract {
    @TempDir
    Path folder;

    private FileServerStore store;

    @BeforeEach
    void open() {
        store = FileServerStore.opened(Optional.of(file().toString()), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    ServerStore store() {
        return store;
    }

    private Path file() {
        return folder.resolve("store.jsonl");
    }

    private void restart() {
        store.close();
        open();
    }

    @Test
    void remembersOverARestart() {
        store.put("grant", "g1", "used", Duration.ofHours(1));
        store.put("grant", "g2", "used", null);
        store.remove("grant", "g2");
        restart();
        assertThat(store.putIfAbsent("grant", "g1", "other", null)).isFalse();
        assertThat(store.keys("grant")).containsExactly("g1");
    }

    @Test
    void losesNothingThatIsWrittenAfterATornLine() throws IOException {
        // Given
        store.put("grant", "g1", "used", null);
        store.close();
        Files.writeString(file(), "{\"namespace\":\"gra", StandardOpenOption.APPEND);
        // When
        open();
        store.put("grant", "g2", "used", null);
        restart();
        // Then
        assertThat(store.keys("grant")).containsExactly("g1", "g2");
    }

    @Test
    void aFileThatIsMostlyOverIsShortenedAtTheStart() throws IOException {
        // Given
        for (int i = 0; i < 1_200; i++) {
            store.put("cache", "k" + i % 10, "v" + i, null);
        }
        // When
        restart();
        // Then
        assertThat(Files.readAllLines(file())).hasSize(10);
        store.put("cache", "k10", "v", null);
        restart();
        assertThat(store.keys("cache")).hasSize(11);
        assertThat(store.get("cache", "k9")).contains("v1199");
    }

    @Test
    void countsAreNotWritten() throws IOException {
        store.increment("calls", "somebody", Duration.ofMinutes(1));
        assertThat(Files.size(file())).isZero();
    }
}
