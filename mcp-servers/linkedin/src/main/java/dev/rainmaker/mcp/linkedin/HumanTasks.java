package dev.rainmaker.mcp.linkedin;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Local provider: says what a person should do on LinkedIn, with the link to do it. */
@ApplicationScoped
class HumanTasks {
    private static final String WHY =
            "LinkedIn offers no interface for this to ordinary applications, and Rainmaker never scrapes.";

    /** What a person is asked to do. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Task(String title, String text, String link, String reason) {}

    /** Outcome; the status is {@code needs_human}. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Outcome(String status, Task task) {}

    Outcome search(String query) {
        var link = "https://www.linkedin.com/search/results/people/?keywords="
                + URLEncoder.encode(query, StandardCharsets.UTF_8);
        return needsHuman("Look for planners on LinkedIn", "Search for: " + query, link);
    }

    Outcome message(String title, String profileUrl, String text) {
        return needsHuman(title, text, profileUrl);
    }

    private static Outcome needsHuman(String title, String text, String link) {
        return new Outcome("needs_human", new Task(title, text, link, WHY));
    }
}
