package dev.rainmaker.mcp.enrichment;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** People Data Labs, then Hunter, then the data set; both vendors at one wire. */
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
            var prefix = "rainmaker.tools.enrichment.";
            return Map.of(
                    prefix + "providers", "people-data-labs,hunter,local",
                    prefix + "people-data-labs.base-url", server.baseUrl(),
                    prefix + "people-data-labs.key", "k1",
                    prefix + "people-data-labs.cost-per-hit", "0.20",
                    prefix + "hunter.base-url", server.baseUrl(),
                    prefix + "hunter.key", "k2");
        }

        @Override
        public void stop() {
            server.stop();
            System.clearProperty(PORT);
        }
    }
}
