package dev.rainmaker.mcp.enrichment.vendor;

import dev.rainmaker.mcp.enrichment.EnrichmentConfig;
import java.math.BigDecimal;

/** What hits cost by the operator's plan. */
final class Cost {
    private Cost() {}

    /** Null when the operator has not said. */
    static BigDecimal of(EnrichmentConfig.Account account, int hits) {
        return account.costPerHit()
                .map(each -> each.multiply(BigDecimal.valueOf(hits)))
                .orElse(null);
    }
}
