package dev.rainmaker.mcp.proposal.content;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A surcharge or discount between subtotal and total.
 *
 * @param label for example {@code Weekday discount}
 * @param amount with its sign, printed as given
 * @param why the rule behind it; may be null
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Adjustment(String label, String amount, String why) {}
