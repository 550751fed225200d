package dev.rainmaker.proposals.domain;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.proposals.ProposalFailure;
import dev.rainmaker.proposals.ProposalProblem;
import dev.rainmaker.proposals.ProposalStatus;
import dev.rainmaker.prospects.ProspectId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<ProposalEntity, String> {
    Uni<ProposalEntity> require(String id) {
        return findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new ProposalFailure(ProposalProblem.PROPOSAL_NOT_FOUND, "There is no such proposal."));
    }

    Uni<ProposalEntity> byOnceKey(String onceKey) {
        return onceKey == null
                ? Uni.createFrom().nullItem()
                : find("onceKey", onceKey).firstResult();
    }

    Uni<Page<ProposalEntity>> page(ProposalStatus status, ProspectId prospect, PageRequest page) {
        var where = new ArrayList<String>();
        Map<String, Object> values = new HashMap<>();
        if (status != null) {
            where.add("status = :status");
            values.put("status", status);
        }
        if (prospect != null) {
            where.add("prospectId = :prospect");
            values.put("prospect", prospect.value());
        }
        var clause = where.isEmpty() ? "1 = 1" : String.join(" and ", where);
        return find(clause + " order by id desc", values)
                .page(page.page, page.size)
                .list()
                .flatMap(rows -> (page.total
                                ? count(clause, values).map(Long::valueOf)
                                : Uni.createFrom().<Long>nullItem())
                        .map(total -> new Page<>(rows, page.page, page.size, total)));
    }

    /** Whose client still owes an answer after the last day; a choice that waits for a person was made in time. */
    Uni<List<ProposalEntity>> outdated(LocalDateTime now) {
        return find(
                        "status in ?1 and validUntil < ?2 and choiceWaits = false",
                        List.of(ProposalStatus.SENT, ProposalStatus.VIEWED),
                        now)
                .page(0, 100)
                .list();
    }
}
