package dev.rainmaker.mcp.storage.s3;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The server with S3 as its provider. */
public class S3Profile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "rainmaker.tools.storage.provider", "s3",
                "rainmaker.tools.storage.s3.path-style", "true",
                "rainmaker.tools.storage.s3.prefix", "house/");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(S3Server.class));
    }
}
