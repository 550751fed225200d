package dev.rainmaker.simulation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Starts the world with the application, before it answers requests, and ends it with the application. */
@ApplicationScoped
public class SimulationLifecycle {

    private static final Logger LOG = Logger.getLogger(SimulationLifecycle.class);

    private final SimulationConfig config;
    private final double speed;
    private final ProductAddress address;
    private volatile SimulatedWorld world;

    SimulationLifecycle(
            SimulationConfig config, Config settings, @ConfigProperty(name = "rainmaker.clock.speed") double speed) {
        this.config = config;
        this.speed = speed;
        this.address = new ProductAddress(config, settings);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            world = SimulatedWorld.start(config, address, speed, InstantSource.system());
            LOG.infof("simulated world open port=%d speed=%s", world.smtpPort(), speed);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (world != null) {
            world.close();
        }
    }

    /** Where the personas believe the product to be. */
    URI productUrl() {
        return address.get();
    }

    /** The world, if there is one. */
    Optional<SimulatedWorld> world() {
        return Optional.ofNullable(world);
    }
}
