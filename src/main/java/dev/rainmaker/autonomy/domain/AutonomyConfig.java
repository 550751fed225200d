package dev.rainmaker.autonomy.domain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** {@code rainmaker.autonomy.*}. */
@ConfigMapping(prefix = "rainmaker.autonomy")
interface AutonomyConfig {
    /** Business time that figures and back-tests look back. */
    @WithDefault("P30D")
    Duration window();

    /** Business time in which a rule's yes can be taken back before anything goes out. */
    @WithDefault("PT10M")
    Duration undoWindow();

    /** Where value bands end, ascending, in minor units of the company's currency. */
    @WithDefault("500000,2000000")
    List<Long> valueBands();

    /** Decisions of people that a promotion needs within the window. */
    @WithDefault("30")
    int leastDecisions();

    /** Largest mean edit share with which a rule is promoted, from 0 to 1. */
    @WithDefault("0.02")
    double mostEditShare();

    /** Largest share of rejections with which a rule is promoted, from 0 to 1. */
    @WithDefault("0.02")
    double mostRejectionShare();

    /** How often the rule in the shadow and a person must have agreed before it is switched on. */
    @WithDefault("10")
    int leastShadowAgreements();
}
