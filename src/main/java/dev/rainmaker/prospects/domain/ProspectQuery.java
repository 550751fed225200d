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
 * @param where conditions on the prospect's own columns
 * @param values parameters of {@code where}, in order
 * @param words null when no word is searched
 */
record ProspectQuery(String where, List<Object> values, WordSearch words, Sorting sorting) {
    private static final String LISTED = "archived = 0";
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
        var where = new ArrayList<String>(List.of(LISTED));
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
        var words = words(filter.words(), where, values, emailIndex);
        return new ProspectQuery(String.join(" AND ", where), values, words, Sorting.parse(sort, SORTS, "-createdAt"));
    }

    /** How many prospects match the words, counted up to the limit, whatever the other conditions. */
    Sql matches(int limit) {
        var matches = words.matches();
        return Sql.of("SELECT COUNT(*) FROM (" + matches.text() + " LIMIT ?) counted", matches.values(), limit);
    }

    /** Rows of a page, read in the order of the list. */
    Sql page(PageRequest page) {
        return Sql.of(
                "SELECT " + ProspectRows.COLUMNS + " FROM (SELECT id FROM prospect WHERE " + conditions() + " ORDER BY "
                        + sorting.clause("id")
                        + " LIMIT ? OFFSET ?) chosen JOIN prospect p ON p.id = chosen.id ORDER BY " + order(),
                conditionValues(),
                page.size,
                page.offset());
    }

    /** Rows of a page when few prospects match the words: those are read and put in order. */
    Sql pageOfFew(PageRequest page) {
        var matches = words.matches();
        return Sql.of(
                "SELECT " + ProspectRows.COLUMNS + " FROM " + few(matches) + " WHERE " + where + " ORDER BY " + order()
                        + " LIMIT ? OFFSET ?",
                with(matches.values(), values),
                page.size,
                page.offset());
    }

    /** How many there are over all pages. */
    Sql count() {
        return new Sql("SELECT COUNT(*) FROM prospect WHERE " + where, values);
    }

    /** The same when few match the words. */
    Sql countOfFew() {
        var matches = words.matches();
        return new Sql("SELECT COUNT(*) FROM " + few(matches) + " WHERE " + where, with(matches.values(), values));
    }

    /** The same when many match the words, counted up to the limit. */
    Sql countOfMany(int limit) {
        return Sql.of(
                "SELECT COUNT(*) FROM (SELECT 1 FROM prospect WHERE " + conditions() + " LIMIT ?) counted",
                conditionValues(),
                limit);
    }

    /** Whether nothing but words narrows the list. */
    boolean isWordsOnly() {
        return where.equals(LISTED);
    }

    /** The next rows by id, after the last one seen (empty at first). */
    Sql afterId(String last, int size) {
        return Sql.of(
                "SELECT " + ProspectRows.COLUMNS + " FROM (SELECT id FROM prospect WHERE " + conditions()
                        + " AND id > ? ORDER BY id LIMIT ?) chosen JOIN prospect p ON p.id = chosen.id ORDER BY p.id",
                conditionValues(),
                last,
                size);
    }

    private static String few(Sql matches) {
        return "(" + matches.text() + ") found STRAIGHT_JOIN prospect p ON p.id = found.prospect_id";
    }

    private String order() {
        return new Sorting("p." + sorting.column(), sorting.descending()).clause("p.id");
    }

    private String conditions() {
        return words == null ? where : where + " AND " + words.conditions("prospect.id");
    }

    private List<Object> conditionValues() {
        return words == null ? values : with(values, words.values());
    }

    private static List<Object> with(List<Object> first, List<Object> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private static void equal(List<String> where, List<Object> values, String column, Object value) {
        if (value != null && !value.equals("")) {
            where.add(column + " = ?");
            values.add(value);
        }
    }

    private static WordSearch words(
            String text, List<String> where, List<Object> values, UnaryOperator<String> emailIndex) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.contains("@")) {
            where.add("email_index = ?");
            var index = emailIndex.apply(text);
            values.add(index == null ? "" : index);
            return null;
        }
        var words = WordSearch.of(text);
        if (words.prefixes().isEmpty()) {
            where.add("1 = 0");
            return null;
        }
        return words;
    }
}
