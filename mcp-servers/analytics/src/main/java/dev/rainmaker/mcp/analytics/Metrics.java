package dev.rainmaker.mcp.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * Result of {@code calculate_metrics}: counts from {@code v_metrics}; one that the view does not have is missing here.
 *
 * @param conversionRate accepted proposals ÷ prospects, 0 to 1 with four digits; missing without prospects
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Metrics(
        Long prospects,
        Long contacted,
        Long replied,
        Long qualified,
        Long proposalsSent,
        Long proposalsAccepted,
        Long meetings,
        BigDecimal conversionRate) {

    static Metrics of(Map<String, Long> counts) {
        var prospects = counts.get("prospects");
        var accepted = counts.get("proposals_accepted");
        return new Metrics(
                prospects,
                counts.get("contacted"),
                counts.get("replied"),
                counts.get("qualified"),
                counts.get("proposals_sent"),
                accepted,
                counts.get("meetings"),
                rate(accepted, prospects));
    }

    private static BigDecimal rate(Long part, Long whole) {
        return part == null || whole == null || whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }

    /** The same for a person. */
    String text() {
        return "%s prospects, %s contacted, %s replied, %s proposals sent, %s accepted; conversion rate %s"
                .formatted(prospects, contacted, replied, proposalsSent, proposalsAccepted, conversionRate);
    }
}
