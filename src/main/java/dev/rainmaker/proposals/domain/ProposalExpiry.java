package dev.rainmaker.proposals.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.database.BeforeDatabaseReady;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.proposals.ProposalStatus;
import dev.rainmaker.security.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Sent proposals whose last day has passed become expired, visibly. */
@ApplicationScoped
class ProposalExpiry {
    private final ProposalRepository proposals;
    private final ProposalMoves moves;
    private final Clock clock;

    ProposalExpiry(ProposalRepository proposals, ProposalMoves moves, Clock clock) {
        this.proposals = proposals;
        this.moves = moves;
        this.clock = clock;
    }

    @Scheduled(
            every = "30s",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = BeforeDatabaseReady.class)
    @WithTransaction
    Uni<Void> expire() {
        return proposals
                .outdated(SqlTime.of(clock.now()))
                .flatMap(late -> Multi.createFrom()
                        .iterable(late)
                        .onItem()
                        .transformToUniAndConcatenate(
                                row -> moves.move(row, ProposalStatus.EXPIRED, Actor.system("proposals")))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }
}
