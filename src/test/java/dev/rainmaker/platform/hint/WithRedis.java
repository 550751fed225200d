package dev.rainmaker.platform.hint;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The application with a Redis, and with a socket that would look at the log by itself once in ten minutes. */
public class WithRedis implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("rainmaker.realtime.look-every", "PT10M");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    /** The Redis, injected into fields of tests. */
    public static class Server implements QuarkusTestResourceLifecycleManager {
        private LocalRedis redis;

        @Override
        public Map<String, String> start() {
            redis = new LocalRedis();
            return Map.of("rainmaker.redis.url", redis.address());
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(redis, field -> field.getType() == LocalRedis.class);
        }

        @Override
        public void stop() {
            redis.close();
        }
    }
}
