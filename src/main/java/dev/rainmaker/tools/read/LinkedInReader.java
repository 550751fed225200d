package dev.rainmaker.tools.read;

import dev.rainmaker.tools.client.Arguments;
import dev.rainmaker.tools.client.ToolClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for corporate planners through the linkedin tool server, which may hand the look-up to a person. */
@ApplicationScoped
public class LinkedInReader {
    private final ToolClient tools;

    LinkedInReader(ToolClient tools) {
        this.tools = tools;
    }

    /** Outcome; status {@code needs_human} carries the task. */
    public record Answer(String status, Task task) {}

    /** What a person is asked to do. */
    public record Task(String title, String text, String link, String reason) {}

    public Answer search(String query) {
        return tools.call(
                "linkedin",
                "search_prospects",
                new Arguments().with("query", query).map(),
                Answer.class);
    }
}
