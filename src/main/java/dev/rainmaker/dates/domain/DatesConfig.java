package dev.rainmaker.dates.domain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code rainmaker.dates.*}. Business days are Monday to Friday without the holidays on the board. */
@ConfigMapping(prefix = "rainmaker.dates")
interface DatesConfig {
    /** Business days after which a ranked hold expires. */
    @WithDefault("10")
    int holdDays();

    /** Business days that a challenged hold has to confirm. */
    @WithDefault("2")
    int challengeDays();

    /** Business days before the expiry at which its seller is reminded. */
    @WithDefault("2")
    int remindDays();

    /** How many holds of a day are ranked: first option, second option and so on. */
    @WithDefault("3")
    int options();

    /** How many can wait behind them. */
    @WithDefault("100")
    int waitingPlaces();
}
