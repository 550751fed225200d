package dev.rainmaker.mcp.proposal.content;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * One row of a package's breakdown; all figures are text, formatted by the caller and printed as given.
 *
 * @param label what is sold
 * @param detail what it contains; may be null
 * @param quantity for example {@code 120}
 * @param unit for example {@code guests}
 * @param unitPrice price of one unit
 * @param amount price of the row
 * @param why the rule that led to this price, in words the client understands; may be null
 */
@JsonNaming(SnakeCaseStrategy.class)
public record PriceLine(
        String label, String detail, String quantity, String unit, String unitPrice, String amount, String why) {}
