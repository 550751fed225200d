package dev.rainmaker.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftBehindTest {
    @TempDir
    Path folder;

    @BeforeEach
    void copyAProgram() throws IOException {
        var sleep = Path.of("/bin/sleep");
        Assumptions.assumeTrue(Files.isExecutable(sleep), "no program here that can stand in for a server");
        Files.copy(sleep.toRealPath(), folder.resolve("server"));
        assertThat(folder.resolve("server").toFile().setExecutable(true)).isTrue();
    }

    @Test
    void endsTheServerWhoseStarterIsGone() throws IOException {
        // Given
        var server = orphan(folder.resolve("server").toString());
        Files.writeString(LeftBehind.pidFile(folder), server.pid() + "\n");
        // When
        LeftBehind.end(folder);
        // Then
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void leavesAloneWhatALivingProcessStarted() throws IOException {
        // Given
        var server = new ProcessBuilder(folder.resolve("server").toString(), "60").start();
        Files.writeString(LeftBehind.pidFile(folder), server.pid() + "\n");
        // When
        LeftBehind.end(folder);
        // Then
        assertThat(server.isAlive()).isTrue();
        server.destroy();
    }

    @Test
    void leavesAloneAProgramOfAnotherFolderThatGotTheNumber() throws IOException {
        // Given
        var other = orphan("/bin/sleep");
        Files.writeString(LeftBehind.pidFile(folder), other.pid() + "\n");
        // When
        LeftBehind.end(folder);
        // Then
        assertThat(other.isAlive()).isTrue();
        other.destroy();
    }

    private ProcessHandle orphan(String program) throws IOException {
        var pid = folder.resolve("pid");
        new ProcessBuilder("/bin/sh", "-c", program + " 60 >/dev/null 2>&1 & echo $! >" + pid).start();
        await().until(() -> Files.exists(pid) && !Files.readString(pid).isBlank());
        var process =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        await().until(() -> process.parent().flatMap(parent -> parent.info().command()).stream()
                .noneMatch(command -> command.endsWith("sh")));
        return process;
    }
}
