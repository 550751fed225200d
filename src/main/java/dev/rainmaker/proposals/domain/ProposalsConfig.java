package dev.rainmaker.proposals.domain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code rainmaker.proposals.*}. */
@ConfigMapping(prefix = "rainmaker.proposals")
interface ProposalsConfig {
    /** How long a client can accept a proposal, counted from when it was written; afterwards it is offered anew. */
    @WithDefault("P21D")
    Duration validFor();
}
