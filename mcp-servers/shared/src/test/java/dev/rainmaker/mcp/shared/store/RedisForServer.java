package dev.rainmaker.mcp.shared.store;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A Redis beside the server under test. */
public class RedisForServer implements QuarkusTestResourceLifecycleManager {
    private LocalRedis redis;

    @Override
    public Map<String, String> start() {
        redis = new LocalRedis();
        return Map.of("rainmaker.tools-store.redis", redis.address());
    }

    @Override
    public void stop() {
        redis.close();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(redis, field -> field.getType() == LocalRedis.class);
    }
}
