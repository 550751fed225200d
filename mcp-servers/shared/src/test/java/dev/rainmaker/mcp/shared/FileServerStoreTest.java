package dev.rainmaker.mcp.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.store.FileServerStore;
import dev.rainmaker.mcp.shared.store.StoreConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileServerStoreTest {
    @TempDir
    Path folder;

    private FileServerStore opened() {
        StoreConfig config = () -> Optional.of(folder.resolve("store.jsonl").toString());
        return FileServerStore.opened(config);
    }

    @Test
    void remembersOverARestart() throws Exception {
        var before = opened();
        before.put("grant", "g1", "used", Duration.ofHours(1));
        before.put("grant", "g2", "used", null);
        before.remove("grant", "g2");
        before.close();
        var after = opened();
        assertThat(after.putIfAbsent("grant", "g1", "other", null)).isFalse();
        assertThat(after.keys("grant")).containsExactly("g1");
    }

    @Test
    void losesNothingThatIsWrittenAfterATornLine() throws Exception {
        // Given
        var before = opened();
        before.put("grant", "g1", "used", null);
        before.close();
        Files.writeString(folder.resolve("store.jsonl"), "{\"namespace\":\"gra", StandardOpenOption.APPEND);
        // When
        var restarted = opened();
        restarted.put("grant", "g2", "used", null);
        restarted.close();
        // Then
        assertThat(opened().keys("grant")).containsExactly("g1", "g2");
    }
}
