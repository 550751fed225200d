package dev.rainmaker.mcp.storage.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.mcp.storage.TestSettings;
import io.quarkiverse.mcp.server.ToolCallException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdScannerTest {
    private static ClamdScanner at(int port) {
        return new ClamdScanner(TestSettings.of(
                Map.of("scan.host", "127.0.0.1", "scan.port", String.valueOf(port), "scan.timeout", "1S")));
    }

    @Test
    void aWholeFileIsSentAndACleanOnePasses() throws IOException {
        // Given
        var bytes = new byte[3_000_000];
        new Random(7).nextBytes(bytes);
        try (var clamd = new ClamdServer(stream -> "stream: OK")) {
            // When
            at(clamd.port()).check(bytes);
            // Then
            assertThat(clamd.received()).isEqualTo(bytes);
            assertThat(at(clamd.port()).isReachable()).isTrue();
        }
    }

    @Test
    void anInfectedFileIsRefusedWithTheNameOfWhatWasFound() throws IOException {
        try (var clamd = new ClamdServer(stream -> "stream: Eicar-Test-Signature FOUND")) {
            assertThatThrownBy(() -> at(clamd.port()).check(new byte[10]))
                    .isInstanceOf(ToolCallException.class)
                    .hasMessageContaining("found Eicar-Test-Signature");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSTREAM size limit exceeded. ERROR",
                "stream: OK FOUND?",
                "",
                "stream: OKAY",
                "<b>stream: OK</b>"
            })
    void withoutAPlainVerdictNothingIsStored(String answer) throws IOException {
        try (var clamd = new ClamdServer(stream -> answer)) {
            assertThatThrownBy(() -> at(clamd.port()).check(new byte[10]))
                    .isInstanceOf(ToolCallException.class)
                    .hasMessageContaining("not stored");
        }
    }

    @Test
    void aScannerThatHangsUpIsNoVerdict() throws IOException {
        try (var clamd = new ClamdServer(stream -> null)) {
            assertThatThrownBy(() -> at(clamd.port()).check(new byte[10])).hasMessageContaining("not stored");
        }
    }

    @Test
    void aScannerThatIsDownRefusesEverything() throws IOException {
        int free;
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = door.getLocalPort();
        }
        assertThatThrownBy(() -> at(free).check(new byte[10])).hasMessageContaining("does not answer");
        assertThat(at(free).isReachable()).isFalse();
    }

    @Test
    void aScannerThatIsSilentCostsTheTimeOutAtMost() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> at(silent.getLocalPort()).check(new byte[25 * 1024 * 1024]))
                    .hasMessageContaining("does not answer");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void whereNoneIsConfiguredEveryFilePasses() {
        var none = new ClamdScanner(TestSettings.of(Map.of()));
        assertThatCode(() -> none.check(new byte[10])).doesNotThrowAnyException();
        assertThat(none.isConfigured()).isFalse();
        assertThat(none.isReachable()).isTrue();
    }
}
