package dev.rainmaker.analytics;

import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** What people look at first. Reads only; never holds an encrypted value. */
public interface AnalyticsApi {
    /**
     * What waits for the caller, the pipeline and the runs at work. A viewer is not told of approvals, conversations, inbound
     * mail and hunts.
     */
    Uni<Today> today(Actor caller);

    /**
     * Every status in the order of the journey, the empty ones too; a second row of a status for each further currency. A
     * prospect counts once, with the amount of its newest open or accepted proposal (view {@code v_pipeline}).
     */
    Uni<List<PipelineStage>> pipeline();
}
