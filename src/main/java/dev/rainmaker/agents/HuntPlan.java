package dev.rainmaker.agents;

import java.util.List;

/**
 * How a hunt will search.
 *
 * @param filters the target as understood, for the person to correct
 * @param queries three to twelve different search queries, most promising first
 */
public record HuntPlan(HuntFilters filters, List<String> queries) {
    public HuntPlan {
        queries = List.copyOf(queries);
    }
}
