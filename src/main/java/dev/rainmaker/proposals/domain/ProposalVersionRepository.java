package dev.rainmaker.proposals.domain;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class ProposalVersionRepository implements PanacheRepositoryBase<ProposalVersionEntity, String> {
    Uni<ProposalVersionEntity> newest(ProposalEntity proposal) {
        return find("proposalId = ?1 and number = ?2", proposal.id, proposal.currentNumber)
                .firstResult();
    }

    /** All versions, oldest first. */
    Uni<List<ProposalVersionEntity>> all(ProposalEntity proposal) {
        return list("proposalId = ?1 order by number", proposal.id);
    }

    /** Newest versions of several proposals in one query. */
    Uni<List<ProposalVersionEntity>> newest(Collection<ProposalEntity> proposals) {
        return proposals.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list(
                        "select v from ProposalVersionEntity v, ProposalEntity p where p.id = v.proposalId"
                                + " and v.number = p.currentNumber and p.id in ?1",
                        proposals.stream().map(row -> row.id).toList());
    }
}
