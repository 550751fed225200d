package dev.rainmaker.mcp.websearch;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** Brave, then a SearXNG, then the folder; both services at one wire, twelve calls an hour for Brave. */
public class ChainProfile implements QuarkusTestProfile {
    private static final String PORT = "rainmaker.test.chain.port";

    /** Port of the wire, the same over class loaders. */
    static int port() {
        return Integer.parseInt(System.getProperty(PORT));
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Wire.class));
    }

    /** Starts and stops the wire. */
    public static class Wire implements QuarkusTestResourceLifecycleManager {
        private final WireMockServer server =
                new WireMockServer(wireMockConfig().dynamicPort());

        @Override
        public Map<String, String> start() {
            server.start();
            System.setProperty(PORT, Integer.toString(server.port()));
            var prefix = "rainmaker.tools.web-search.";
            return Map.of(
                    prefix + "providers", "brave,searxng,local",
                    prefix + "brave.base-url", server.baseUrl() + "/brave",
                    prefix + "brave.key", "k1",
                    prefix + "brave.calls-per-hour", "12",
                    prefix + "searxng.base-url", server.baseUrl() + "/searxng");
        }

        @Override
        public void stop() {
            server.stop();
            System.clearProperty(PORT);
        }
    }
}
