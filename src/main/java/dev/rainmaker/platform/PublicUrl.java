package dev.rainmaker.platform;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this installation is reached: from outside by configuration, from itself by the port it listens on. */
@Singleton
public class PublicUrl {
    private final Optional<String> configured;
    private final int configuredPort;
    private volatile int port;

    PublicUrl(
            @ConfigProperty(name = "rainmaker.public-url") Optional<String> configured,
            @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int configuredPort) {
        this.configured = configured;
        this.configuredPort = configuredPort;
    }

    void started(@Observes HttpServerStart start) {
        port = start.options().getPort();
    }

    /** Without a slash at the end; what links in messages begin with. */
    public String base() {
        return configured.map(url -> url.replaceAll("/+$", "")).orElseGet(this::self);
    }

    /** This process on the loopback interface. */
    public String self() {
        return "http://127.0.0.1:" + (port > 0 ? port : configuredPort);
    }
}
