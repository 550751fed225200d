package dev.rainmaker.proposals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * Why a proposal may not leave without a sign-off.
 *
 * @param packageId package that it is about, null when all of them are
 * @param percent what it is, in percent; null for those who may not know
 * @param limit what it may be, in percent; null for those who may not know
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GuardFinding(Reason reason, String packageId, BigDecimal percent, BigDecimal limit) {
    /** What can be wrong. */
    public enum Reason {
        /** The margin before tax is below the floor. */
        BELOW_FLOOR,
        /** The discount is over the limit. */
        OVER_DISCOUNT_LIMIT
    }

    /** The same for those who may not know what things cost the company. */
    public GuardFinding withoutCost() {
        return reason == Reason.BELOW_FLOOR ? new GuardFinding(reason, packageId, null, null) : this;
    }
}
