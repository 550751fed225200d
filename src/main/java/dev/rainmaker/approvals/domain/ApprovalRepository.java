package dev.rainmaker.approvals.domain;

import dev.rainmaker.approvals.ApprovalFilter;
import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.approvals.ApprovalProblem;
import dev.rainmaker.approvals.ApprovalRefused;
import dev.rainmaker.approvals.ApprovalStatus;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.paging.Sorting;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of approval requests. */
@ApplicationScoped
class ApprovalRepository implements PanacheRepositoryBase<ApprovalEntity, String> {
    private static final Map<String, String> SORTS =
            Map.of("requestedAt", "requestedAt", "atRisk", "atRiskMinor", "deadline", "deadline");

    Uni<ApprovalEntity> require(ApprovalId id) {
        return findById(id.value())
                .onItem()
                .ifNull()
                .failWith(() -> new ApprovalRefused(
                        ApprovalProblem.APPROVAL_NOT_FOUND, "There is no approval request with this id."));
    }

    Uni<Page<ApprovalEntity>> page(ApprovalFilter filter, PageRequest request) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        add(where, values, "status", filter.status());
        add(where, values, "kind", filter.kind());
        add(where, values, "prospectId", filter.prospectId());
        add(where, values, "runId", filter.runId());
        var order = Sorting.parse(request.sort, SORTS, "-atRisk").clause("id");
        var clause = (where.isEmpty() ? "1 = 1" : String.join(" and ", where));
        return find(clause + " order by " + order, values)
                .page(request.page, request.size)
                .list()
                .flatMap(rows -> (request.total
                                ? count(clause, values).map(Long::valueOf)
                                : Uni.createFrom().<Long>nullItem())
                        .map(total -> new Page<>(rows, request.page, request.size, total)));
    }

    Uni<List<ApprovalEntity>> pendingOf(String subjectType, String subjectId) {
        return list(
                "subjectType = ?1 and subjectId = ?2 and status = ?3", subjectType, subjectId, ApprovalStatus.PENDING);
    }

    Uni<List<ApprovalEntity>> pendingOfProspect(String prospectId) {
        return list("prospectId = ?1 and status = ?2", prospectId, ApprovalStatus.PENDING);
    }

    Uni<List<ApprovalEntity>> pendingOfRun(String runId) {
        return list("runId = ?1 and status = ?2", runId, ApprovalStatus.PENDING);
    }

    Uni<List<ApprovalEntity>> overdue(LocalDateTime now) {
        return find("status = ?1 and deadline < ?2", ApprovalStatus.PENDING, now)
                .page(0, 100)
                .list();
    }

    /** As committed by now, and locked until the end of the transaction; the caller has not read the row in it before. */
    Uni<ApprovalEntity> lock(String id) {
        return getSession().flatMap(session -> session.createNativeQuery(
                        "SELECT * FROM approval_request WHERE id = ? FOR UPDATE", ApprovalEntity.class)
                .setParameter(1, id)
                .getSingleResultOrNull());
    }

    /** What a rule said yes to and nobody has used, as committed by now and changed in this transaction; locked. */
    Uni<List<ApprovalEntity>> unusedOfRule(String ruleId) {
        return getSession()
                .call(session -> session.flush())
                .flatMap(session -> session.createNativeQuery(
                                "SELECT * FROM approval_request WHERE rule_id = ? AND used_by IS NULL FOR UPDATE",
                                ApprovalEntity.class)
                        .setParameter(1, ruleId)
                        .getResultList())
                .map(rows -> rows.stream()
                        .filter(row -> ruleId.equals(row.ruleId) && row.usedBy == null)
                        .toList());
    }

    /** Which of these were used. */
    Uni<List<String>> usedAmong(Collection<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("id in ?1 and usedBy is not null", ids)
                        .map(rows -> rows.stream().map(row -> row.id).toList());
    }

    private static void add(List<String> where, Map<String, Object> values, String property, Object value) {
        if (value != null) {
            where.add(property + " = :" + property);
            values.put(property, value);
        }
    }
}
