package dev.rainmaker.workflow.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.paging.Sorting;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.RunDetail;
import dev.rainmaker.workflow.RunFilter;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.RunNotFound;
import dev.rainmaker.workflow.RunStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists and single runs to look at. */
@ApplicationScoped
class RunQueries {
    /** Ids ascend with time, so the primary key sorts by creation. */
    private static final Map<String, String> SORTS = Map.of("createdAt", "id", "updatedAt", "updatedAt");

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final RunTables tables;
    private final ObjectMapper json;

    RunQueries(RunTables tables, ObjectMapper json) {
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
                        "runId = ?1 order by id", id.value())
                .map(steps -> new RunDetail(
                        views.getFirst(),
                        steps.stream().map(step -> step.view(this::facts)).toList())));
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

    private Map<String, Object> facts(String text) {
        try {
            return json.readValue(text, FACTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the facts of a step cannot be read", broken);
        }
    }
}
