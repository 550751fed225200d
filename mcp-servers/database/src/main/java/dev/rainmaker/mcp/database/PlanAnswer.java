package dev.rainmaker.mcp.database;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Result of {@code explain_query}.
 *
 * @param summary a sentence that names what is read whole
 * @param fullScans tables that are read whole, as the plan calls them
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PlanAnswer(String summary, List<String> fullScans, List<Step> steps) {
    /**
     * One line of the plan; what the database does not say is absent.
     *
     * @param table as the database calls it in this plan; below a view these are its tables
     * @param access how rows are found, such as ALL, index, range, ref
     * @param rows that the database expects to look at
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(String id, String kind, String table, String access, String key, Long rows, String extra) {}

    /** The same for a person. */
    String text() {
        return summary + "\n"
                + steps.stream()
                        .map(step -> step.table() + ": " + step.access() + ", key " + step.key() + ", about "
                                + step.rows() + " rows" + (step.extra() == null ? "" : ", " + step.extra()))
                        .collect(Collectors.joining("\n"));
    }
}
