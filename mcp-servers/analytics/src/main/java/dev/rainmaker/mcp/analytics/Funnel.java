package dev.rainmaker.mcp.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;

/** Result of {@code get_funnel}: every stage in the order of the journey, the empty ones too. */
public record Funnel(List<Stage> stages) {

    /**
     * Prospects in one status.
     *
     * @param value of their deals in minor units of {@code currency}; both are missing when there are deals in more than one
     *     currency, then see {@code values}
     * @param values the same for each currency
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stage(String status, long count, Long value, String currency, List<Value> values) {
        static Stage of(String status, long count, List<Value> values) {
            return switch (values.size()) {
                case 0 -> new Stage(status, count, 0L, null, values);
                case 1 ->
                    new Stage(
                            status,
                            count,
                            values.getFirst().minor(),
                            values.getFirst().currency(),
                            values);
                default -> new Stage(status, count, null, null, values);
            };
        }
    }

    /** A sum in minor units of one currency, for example cents. */
    public record Value(String currency, long minor) {}

    /** The same for a person. */
    String text() {
        return stages.stream()
                .map(stage -> stage.status() + ": " + stage.count())
                .collect(Collectors.joining("\n"));
    }
}
