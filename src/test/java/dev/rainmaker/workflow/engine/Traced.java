package dev.rainmaker.workflow.engine;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.vertx.web.RouteFilter;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The application with traces switched on and kept in memory. */
public class Traced implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.bsp.schedule.delay", "100ms");
    }

    /** What comes in over HTTP, at the door. */
    @ApplicationScoped
    public static class Wire {
        private final Map<String, List<String>> heard = new ConcurrentHashMap<>();

        @RouteFilter(10_000)
        void listen(RoutingContext call) {
            var parent = call.request().getHeader("traceparent");
            if (parent != null) {
                heard.computeIfAbsent(call.normalizedPath(), path -> new CopyOnWriteArrayList<>())
                        .add(parent);
            }
            call.next();
        }

        List<String> heard(String path) {
            return heard.getOrDefault(path, List.of());
        }
    }

    /** Where the spans go. */
    public static class Kept {
        @Produces
        @Singleton
        InMemorySpanExporter exporter() {
            return InMemorySpanExporter.create();
        }
    }
}
