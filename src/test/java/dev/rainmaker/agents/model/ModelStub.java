package dev.rainmaker.agents.model;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A server at the place of the language model's. */
public class ModelStub implements QuarkusTestResourceLifecycleManager {
    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "rainmaker.ai.provider", "openai",
                "rainmaker.ai.base-url", server.baseUrl() + "/v1",
                "rainmaker.ai.api-key", "test-key",
                "rainmaker.ai.model", "test-model",
                "rainmaker.ai.timeout", "PT1S",
                "rainmaker.ai.retries", "1");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, field -> field.getType() == WireMockServer.class);
    }

    @Override
    public void stop() {
        server.stop();
    }
}
