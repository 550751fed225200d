package dev.rainmaker.mcp.proposal.content;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Who makes the offer.
 *
 * @param company name printed on every page
 * @param accentColor colour of cover and rules as {@code #rrggbb}; null means deep teal
 * @param logoBase64 PNG or JPEG, at most 1 MB; null prints the company's name instead
 * @param footer address line at the foot of every page; may be null
 * @param font headings: {@code serif} or {@code sans}; null leaves it to the template
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Brand(String company, String accentColor, String logoBase64, String footer, String font) {
    /** With the fonts of the template. */
    public Brand(String company, String accentColor, String logoBase64, String footer) {
        this(company, accentColor, logoBase64, footer, null);
    }
}
