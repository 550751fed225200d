package dev.rainmaker.platform;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this installation is reached: from outside by configuration, from itself by the port it listens on. */
@Singleton
public class PublicUrl {
    private final Optional<String> configured;

    PublicUrl(@ConfigProperty(name = "rainmaker.public-url") Optional<String> configured) {
        this.configured = configured;
    }

    /** Without a slash at the end; what links in messages begin with. */
    public String base() {
        return configured.map(url -> url.replaceAll("/+$", "")).orElseGet(this::self);
    }

    /** This process on the loopback interface; the server writes the port it got back to the configuration. */
    public String self() {
        var port = ConfigProvider.getConfig().getOptionalValue("quarkus.http.port", Integer.class);
        return "http://127.0.0.1:" + port.orElse(8080);
    }
}
