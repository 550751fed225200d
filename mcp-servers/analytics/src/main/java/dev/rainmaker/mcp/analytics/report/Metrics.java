package dev.rainmaker.mcp.analytics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Result of {@code calculate_metrics}.
 *
 * @param by source, channel or event_type; missing for one group of everybody
 * @param definitions what each name means
 * @param groups largest first; one without dimension
 * @param groupsLeftOut smaller groups that are not in the answer
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Metrics(String by, List<Definition> definitions, List<Group> groups, int groupsLeftOut) {
    /** All that can be measured, in the order in which it is told. */
    public static final List<Definition> DEFINITIONS = Arrays.stream(Metric.values())
            .map(metric -> new Definition(metric.text(), metric.unit().text(), metric.formula()))
            .toList();

    /** What a metric means and how it is computed. */
    public record Definition(String name, String unit, String formula) {}

    /**
     * The metrics of some prospects.
     *
     * @param key what they have in common; missing for everybody, and for those that have no such value yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(String key, List<Measured> metrics) {}

    /**
     * One value.
     *
     * @param value missing when there is nothing to compute it from
     * @param currency of money; one value for each
     * @param note why the value is missing, where that is not plain
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Measured(
            String name, BigDecimal value, Long numerator, Long denominator, String currency, String note) {
        static Measured of(BigDecimal value, Long numerator, Long denominator, String currency) {
            return new Measured(null, value, numerator, denominator, currency, null);
        }

        Measured named(String metric) {
            return new Measured(metric, value, numerator, denominator, currency, note);
        }

        Measured because(String reason) {
            return new Measured(name, value, numerator, denominator, currency, reason);
        }
    }

    /** The same for a person. */
    public String text() {
        return groups.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(Group group) {
        var name = by == null ? "All" : group.key() == null ? "no " + by : group.key();
        return name + ": "
                + group.metrics().stream()
                        .filter(metric -> metric.value() != null)
                        .map(metric -> metric.name() + " " + metric.value().toPlainString()
                                + (metric.currency() == null ? "" : " " + metric.currency()))
                        .collect(Collectors.joining(", "));
    }
}
