package dev.rainmaker.mcp.linkedin;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Local provider: says what a person should do on LinkedIn, with the link to do it. */
@ApplicationScoped
class HumanTasks {
    private static final Logger LOG = Logger.getLogger(HumanTasks.class);
    private static final String NO_PARTNER =
            "LinkedIn describes its Sales Navigator interface to its partners only, so that this server cannot speak it;"
                    + " set rainmaker.tools.linkedin.provider=human, or supply the partner's description.";
    private static final String WHY =
            "LinkedIn offers no interface for this to ordinary applications, and Rainmaker never scrapes.";

    /** What a person is asked to do. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Task(String title, String text, String link, String reason) {}

    /** Outcome; the status is {@code needs_human}. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Outcome(String status, Task task) {}

    private final LinkedInConfig config;

    HumanTasks(LinkedInConfig config) {
        this.config = config;
    }

    void started(@Observes StartupEvent event) {
        misconfigured().ifPresent(LOG::error);
    }

    /** Why this server can do nothing by its configuration; empty when it can. */
    Optional<String> misconfigured() {
        return config.provider() == LinkedInConfig.Provider.SALES_NAVIGATOR
                ? Optional.of(NO_PARTNER)
                : Optional.empty();
    }

    /** @throws ToolCallException with the operator's mistake, before anything is used up for it */
    void check() {
        misconfigured().ifPresent(mistake -> {
            throw new ToolCallException(mistake);
        });
    }

    Outcome search(String query) {
        var link = "https://www.linkedin.com/search/results/people/?keywords="
                + URLEncoder.encode(query, StandardCharsets.UTF_8);
        return needsHuman("Look for planners on LinkedIn", "Search for: " + query, link);
    }

    Outcome message(String title, String profileUrl, String text) {
        return needsHuman(title, text, profileUrl);
    }

    private Outcome needsHuman(String title, String text, String link) {
        check();
        return new Outcome("needs_human", new Task(title, text, link, WHY));
    }
}
