package dev.rainmaker.mcp.analytics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Result of {@code get_funnel}: every stage in the order of the journey, the empty ones too, and the lost at the end. */
public record Funnel(List<Step> stages) {

    /**
     * Prospects in one status, and those who ever came so far.
     *
     * @param count in this status now
     * @param value of their deals in minor units of {@code currency}; both are missing when there are deals in more than one
     *     currency, then see {@code values}
     * @param values the same for each currency
     * @param reached who ever came this far, the lost included; missing for the stage lost
     * @param fromPrevious reached ÷ reached of the stage before; missing for the first stage and for lost
     * @param dropOff reached the stage before and not this one: lost there, or still on their way
     * @param lost in status lost, and this was the furthest they came
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            String status,
            long count,
            Long value,
            String currency,
            List<Money> values,
            Long reached,
            Rate fromPrevious,
            Long dropOff,
            Long lost) {

        static Step of(Stage stage, long count, List<Money> values, Way way) {
            var one = values.size() == 1 ? values.getFirst() : null;
            return new Step(
                    stage.text(),
                    count,
                    one != null ? Long.valueOf(one.minor()) : values.isEmpty() ? Long.valueOf(0) : null,
                    one == null ? null : one.currency(),
                    values,
                    way == null ? null : way.reached(),
                    way == null || way.before() == null ? null : Rate.of(way.reached(), way.before()),
                    way == null || way.before() == null ? null : way.before() - way.reached(),
                    way == null ? null : way.lost());
        }
    }

    /** How many came to a stage, to the one before it (null for the first), and were lost in it. */
    record Way(long reached, Long before, long lost) {}

    /** The same for a person. */
    public String text() {
        return stages.stream().map(Funnel::line).collect(Collectors.joining("\n"));
    }

    private static String line(Step step) {
        var rate = step.fromPrevious() == null ? null : step.fromPrevious().value();
        var line = step.status() + ": " + step.count();
        if (step.reached() == null) {
            return line;
        }
        return line + ", reached by " + step.reached()
                + (rate == null
                        ? ""
                        : String.format(Locale.ROOT, " (%.1f %% of the stage before)", rate.doubleValue() * 100));
    }
}
