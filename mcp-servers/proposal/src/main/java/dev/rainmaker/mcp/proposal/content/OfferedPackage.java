package dev.rainmaker.mcp.proposal.content;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Collections;
import java.util.List;

/**
 * One package the client can choose.
 *
 * @param name unique within the proposal
 * @param description may be null
 * @param recommended whether it carries the badge; at most one package does
 * @param lines at least one
 * @param subtotal sum of the lines, printed as given
 * @param adjustments surcharges and discounts; null means none
 * @param taxLabel for example {@code VAT 19 %}; null together with {@code tax}
 * @param tax printed as given
 * @param total what the client pays, printed as given
 */
@JsonNaming(SnakeCaseStrategy.class)
public record OfferedPackage(
        String name,
        String description,
        boolean recommended,
        List<PriceLine> lines,
        String subtotal,
        List<Adjustment> adjustments,
        String taxLabel,
        String tax,
        String total) {
    public OfferedPackage {
        lines = lines == null ? List.of() : Collections.unmodifiableList(lines);
        adjustments = adjustments == null ? List.of() : Collections.unmodifiableList(adjustments);
    }
}
