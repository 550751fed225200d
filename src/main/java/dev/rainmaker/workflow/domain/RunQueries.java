package dev.rainmaker.workflow.domain;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.paging.Sorting;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.RunDetail;
import dev.rainmaker.workflow.RunFilter;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.RunNotFound;
import dev.rainmaker.workflow.RunStatus;
import dev.rainmaker.workflow.engine.StepTrace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Lists and single runs to look at. */
@ApplicationScoped
class RunQueries {
    /** Ids ascend with time, so the primary key sorts by creation. */
    private static final Map<String, String> SORTS = Map.of("createdAt", "id", "updatedAt", "updatedAt");

    private final RunTables tables;
    private final StepJson json;

    RunQueries(RunTables tables, StepJson json) {
        this.tables = tables;
        this.json = json;
    }

    Uni<Page<Run>> find(RunFilter filter, PageRequest page) {
        var parameters = new HashMap<String, Object>();
        var where = where(filter, parameters);
        var order = " order by " + Sorting.parse(page.sort, SORTS, "-createdAt").clause("id");
        var rows = RunEntity.<RunEntity>find("from Run" + where + order, parameters)
                .range(page.offset(), page.offset() + page.size - 1)
                .list();
        return rows.flatMap(this::views)
                .flatMap(items -> page.total
                        ? RunEntity.count("from Run" + where, parameters)
                                .map(total -> new Page<>(items, page.page, page.size, total))
                        : Uni.createFrom().item(new Page<>(items, page.page, page.size, null)));
    }

    Uni<RunEntity> entity(RunId id) {
        return RunEntity.<RunEntity>findById(id.value()).onItem().ifNull().failWith(RunNotFound::new);
    }

    Uni<RunDetail> require(RunId id) {
        return entity(id).flatMap(run -> views(List.of(run))).flatMap(views -> StepEntity.<StepEntity>list(
                        "runId = ?1 order by seq, startedAt, id", id.value())
                .flatMap(steps -> tables.ledger(id.value()).map(ledger -> detail(views.getFirst(), steps, ledger))));
    }

    private RunDetail detail(Run run, List<StepEntity> steps, LedgerLines ledger) {
        var stored = steps.stream().map(step -> json.read(step.facts)).toList();
        var states = ledger.states();
        var views = IntStream.range(0, steps.size())
                .mapToObj(i -> steps.get(i).view(stored.get(i), states))
                .toList();
        var told = stored.stream()
                .flatMap(each -> each.effects().stream())
                .map(StepTrace.MetEffect::key)
                .toList();
        return new RunDetail(run, views, ledger.open(told));
    }

    private Uni<List<Run>> views(List<RunEntity> runs) {
        return tables.held(runs.stream().map(run -> run.id).toList()).map(held -> runs.stream()
                .map(run -> run.view(held.contains(run.id)))
                .toList());
    }

    private static String where(RunFilter filter, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        if (filter.statuses() != null && !filter.statuses().isEmpty()) {
            conditions.add("status in (:statuses)");
            parameters.put(
                    "statuses", filter.statuses().stream().map(RunStatus::text).toList());
        }
        equal(conditions, parameters, "kind", filter.kind());
        equal(conditions, parameters, "subjectId", filter.subjectId());
        equal(conditions, parameters, "parentId", filter.parentId());
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static void equal(List<String> conditions, Map<String, Object> parameters, String field, String value) {
        if (value != null && !value.isBlank()) {
            conditions.add(field + " = :" + field);
            parameters.put(field, value);
        }
    }
}
