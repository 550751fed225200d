package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.paging.Sorting;
import dev.rainmaker.prospects.ProspectFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The SQL of a filtered list. Ids are chosen in a covering index first and rows fetched for one page only, so that deep pages
 * and rare filters never read the whole table. Every condition begins an index of its own (V030).
 *
 * @param values parameters of the conditions, in order
 */
record ProspectQuery(String where, List<Object> values, Sorting sorting) {
    private static final Map<String, String> SORTS = Map.of(
            "createdAt", "created_at",
            "updatedAt", "updated_at",
            "name", "sort_name",
            "score", "score",
            "status", "status_rank",
            "eventDate", "sort_event_date");

    /**
     * @param emailIndex blind index of an e-mail address; words with an @ are looked up exactly by it
     */
    static ProspectQuery of(ProspectFilter filter, String sort, UnaryOperator<String> emailIndex) {
        var where = new ArrayList<String>(List.of("archived = 0"));
        var values = new ArrayList<Object>();
        if (filter.statuses() != null && !filter.statuses().isEmpty()) {
            var ranks = filter.statuses().stream().map(Enum::ordinal).sorted().toList();
            where.add(
                    ranks.size() == 1 ? "status_rank = ?" : "status_rank IN (?" + ", ?".repeat(ranks.size() - 1) + ")");
            values.addAll(ranks);
        }
        equal(
                where,
                values,
                "type",
                filter.type() == null ? null : filter.type().name());
        equal(where, values, "source", filter.source());
        equal(where, values, "assigned_to", filter.assignedTo());
        equal(where, values, "needs_review", filter.needsReview());
        words(filter.words(), where, values, emailIndex);
        return new ProspectQuery(String.join(" AND ", where), values, Sorting.parse(sort, SORTS, "-createdAt"));
    }

    /** Rows of a page; two more parameters: how many, and after how many. */
    String page() {
        return "SELECT " + ProspectRows.COLUMNS + " FROM (SELECT id FROM prospect WHERE " + where + " ORDER BY "
                + sorting.clause("id")
                + " LIMIT ? OFFSET ?) chosen JOIN prospect p ON p.id = chosen.id ORDER BY "
                + new Sorting("p." + sorting.column(), sorting.descending()).clause("p.id");
    }

    /** How many there are over all pages. */
    String count() {
        return "SELECT COUNT(*) FROM prospect WHERE " + where;
    }

    /** The next rows by id; two more parameters: the last id seen (or empty) and how many. */
    String afterId() {
        return "SELECT " + ProspectRows.COLUMNS + " FROM (SELECT id FROM prospect WHERE " + where
                + " AND id > ? ORDER BY id LIMIT ?) chosen JOIN prospect p ON p.id = chosen.id ORDER BY p.id";
    }

    List<Object> pageValues(PageRequest page) {
        return with(page.size, page.offset());
    }

    List<Object> with(Object... more) {
        var all = new ArrayList<>(values);
        all.addAll(List.of(more));
        return all;
    }

    private static void equal(List<String> where, List<Object> values, String column, Object value) {
        if (value != null && !value.equals("")) {
            where.add(column + " = ?");
            values.add(value);
        }
    }

    private static void words(String text, List<String> where, List<Object> values, UnaryOperator<String> emailIndex) {
        if (text == null || text.isBlank()) {
            return;
        }
        if (text.contains("@")) {
            where.add("email_index = ?");
            var index = emailIndex.apply(text);
            values.add(index == null ? "" : index);
            return;
        }
        var words = Words.of(text);
        if (words.isEmpty()) {
            where.add("1 = 0");
        }
        for (var word : words) {
            where.add("id IN (SELECT prospect_id FROM prospect_word WHERE word >= ? AND word < ?)");
            values.add(word);
            values.add(Words.above(word));
        }
    }
}
