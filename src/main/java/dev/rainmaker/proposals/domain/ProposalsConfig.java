package dev.rainmaker.proposals.domain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** {@code rainmaker.proposals.*}. */
@ConfigMapping(prefix = "rainmaker.proposals")
interface ProposalsConfig {
    /** How long a client can accept a proposal, counted from when it was written; afterwards it is offered anew. */
    @WithDefault("P21D")
    Duration validFor();

    /** Sentences that hold for every proposal; a version keeps those of its day. */
    @WithDefault(
            "Prices include everything listed and the tax shown.,The date is reserved for you once you have accepted.")
    List<String> terms();

    /** Parts in which a total is paid, 100 percent in all, e.g. {@code 30 acceptance+7,70 event-14}. */
    @WithDefault("30 acceptance+7,70 event-14")
    List<String> deposits();

    Guard guard();

    /** What needs a sign-off by an owner or a manager. */
    interface Guard {
        /** Least margin before tax in percent. */
        @WithDefault("20")
        BigDecimal floorMarginPercent();

        /** Most that a discount may be, in percent. */
        @WithDefault("10")
        BigDecimal discountLimitPercent();

        /** Whether sellers see costs and margins; owners and managers always do, viewers and clients never. */
        @WithDefault("false")
        boolean sellersSeeCost();
    }
}
