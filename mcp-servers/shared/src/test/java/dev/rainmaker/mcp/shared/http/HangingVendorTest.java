package dev.rainmaker.mcp.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many more calls hang at a vendor than the server has threads. */
@QuarkusTest
@TestProfile(HangingVendorTest.FewThreads.class)
class HangingVendorTest {
    private static final Duration ROOM_FOR_A_BUSY_MACHINE = Duration.ofSeconds(20);

    @TestHTTPResource("/mcp/acme")
    String slow;

    @TestHTTPResource("/mcp/sample")
    String quick;

    /** Fewer workers and event loops than calls that hang. */
    public static final class FewThreads implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.thread-pool.max-threads", "8", "quarkus.vertx.event-loops-pool-size", "2");
        }
    }

    /** Takes every connection, keeps the request line, and never answers. */
    private static final class SilentVendor implements AutoCloseable {
        private final ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        private final List<Socket> held = new CopyOnWriteArrayList<>();
        private final List<String> asked = new CopyOnWriteArrayList<>();

        SilentVendor() throws IOException {
            Thread.startVirtualThread(this::open);
        }

        private void open() {
            try {
                while (true) {
                    var line = door.accept();
                    held.add(line);
                    Thread.startVirtualThread(() -> listen(line));
                }
            } catch (IOException closed) {
                return;
            }
        }

        private void listen(Socket line) {
            try {
                asked.add(new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))
                        .readLine());
            } catch (IOException closed) {
                return;
            }
        }

        String address() {
            return "http://127.0.0.1:" + door.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            door.close();
            for (var line : held) {
                line.close();
            }
        }
    }

    private record Waited(McpCaller.Result result, Duration time) {}

    @Test
    void costsItsCallersTheTimeOutAndHoldsUpNoOtherTool() throws Exception {
        var token = ToolTokens.withScopes("tools:sample.read tools:acme.read");
        var caller = new McpCaller(slow, token);
        try (var vendor = new SilentVendor();
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            // Given
            var hanging = IntStream.range(0, AcmeTools.CALLS)
                    .mapToObj(n -> callers.submit(() -> ask(caller, vendor.address())))
                    .toList();
            assertThat(AcmeTools.allBegun()).isTrue();
            // When
            var other = new McpCaller(quick, token).call("count_sample", Map.of());
            // Then
            assertThat(hanging).noneMatch(Future::isDone);
            assertThat(other.isError()).isFalse();
            for (var call : hanging) {
                var waited = call.get();
                assertThat(waited.result().isError()).isTrue();
                assertThat(waited.result().text()).isEqualTo("Acme did not answer in time.");
                assertThat(waited.time()).isBetween(AcmeTools.TIMEOUT, AcmeTools.TIMEOUT.plus(ROOM_FOR_A_BUSY_MACHINE));
            }
            assertThat(vendor.asked).isNotEmpty().allMatch("GET /things HTTP/1.1"::equals);
        }
    }

    private static Waited ask(McpCaller caller, String address) {
        long start = System.nanoTime();
        var result = caller.call("ask_acme", Map.of("address", address));
        return new Waited(result, Duration.ofNanos(System.nanoTime() - start));
    }
}
