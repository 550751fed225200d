package dev.rainmaker.approvals.domain;

import dev.rainmaker.platform.database.BeforeDatabaseReady;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks once in a while for requests whose deadline has passed. */
@ApplicationScoped
class ApprovalExpiry {
    private final ApprovalService approvals;

    ApprovalExpiry(ApprovalService approvals) {
        this.approvals = approvals;
    }

    @Scheduled(
            every = "10s",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = BeforeDatabaseReady.class)
    Uni<Void> expire() {
        return approvals.expireOverdue().replaceWithVoid();
    }
}
