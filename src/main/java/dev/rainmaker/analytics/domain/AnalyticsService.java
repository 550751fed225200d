package dev.rainmaker.analytics.domain;

import dev.rainmaker.analytics.AnalyticsApi;
import dev.rainmaker.analytics.PipelineStage;
import dev.rainmaker.analytics.Today;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Puts the reads together. They run side by side on connections of the pool, in no transaction. */
@ApplicationScoped
class AnalyticsService implements AnalyticsApi {
    private final WaitingReads waiting;
    private final PipelineReads pipeline;
    private final WorkReads work;

    AnalyticsService(WaitingReads waiting, PipelineReads pipeline, WorkReads work) {
        this.waiting = waiting;
        this.pipeline = pipeline;
        this.work = work;
    }

    @Override
    public Uni<Today> today(Actor caller) {
        return Uni.combine()
                .all()
                .unis(waiting.waiting(caller), pipeline.stages(), work.atWork(caller))
                .asTuple()
                .map(read -> new Today(read.getItem1(), read.getItem2(), read.getItem3()));
    }

    @Override
    public Uni<List<PipelineStage>> pipeline() {
        return pipeline.stages();
    }
}
