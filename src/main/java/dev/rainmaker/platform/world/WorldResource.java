package dev.rainmaker.platform.world;

import dev.rainmaker.platform.clock.Clock;
import io.quarkus.runtime.LaunchMode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Tells what is real here: the badge of the web app and the clock of the simulated world read it. */
@Cancellable(false)
@Path("/v1/world")
public class WorldResource {
    private final Clock clock;
    private final boolean simulated;
    private final boolean rules;

    WorldResource(
            Clock clock,
            LaunchMode mode,
            @ConfigProperty(name = "rainmaker.simulation.enabled", defaultValue = "false") boolean simulation,
            @ConfigProperty(name = "rainmaker.ai.provider", defaultValue = "offline") String provider) {
        this.clock = clock;
        this.simulated = simulation && mode.isDevOrTest();
        this.rules = provider.equals("offline");
    }

    @GET
    @PermitAll
    public World get() {
        return new World(simulated, clock.now(), clock.speed(), rules);
    }
}
