package dev.rainmaker.simulation;

import java.net.URI;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;

/**
 * Where the product answers: the configured address, else the HTTP port of this process. That port is asked for at every
 * use, because a port that the system chose is known only after the start.
 */
record ProductAddress(SimulationConfig settings, Config config) implements Supplier<URI> {

    private static final int DEFAULT_PORT = 8080;

    @Override
    public URI get() {
        return settings.productUrl().orElseGet(() -> URI.create("http://localhost:" + port()));
    }

    private int port() {
        return config.getOptionalValue("quarkus.http.port", Integer.class).orElse(DEFAULT_PORT);
    }
}
