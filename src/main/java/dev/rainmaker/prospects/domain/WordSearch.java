package dev.rainmaker.prospects.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The SQL of a word search: prospects with a word that begins with each of these. The table of words holds listed prospects only.
 * Conditions on a word are scalar subqueries, because a database that turns them into joins reads all matches for one page.
 *
 * @param prefixes longest first, since few words begin with it
 */
record WordSearch(List<String> prefixes) {
    private static final String RANGE = "w.word >= ? AND w.word < ?";

    static WordSearch of(String text) {
        return new WordSearch(Words.of(text).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** Ids of the prospects that match, each once. */
    Sql matches() {
        var sql = new StringBuilder("SELECT DISTINCT w.prospect_id FROM prospect_word w WHERE " + RANGE);
        prefixes.stream().skip(1).forEach(other -> sql.append(" AND ").append(condition("w.prospect_id")));
        return new Sql(sql.toString(), values());
    }

    /** Condition that a prospect matches, for a list that is read in its own order. */
    String conditions(String idColumn) {
        return String.join(
                " AND ", prefixes.stream().map(prefix -> condition(idColumn)).toList());
    }

    List<Object> values() {
        return new ArrayList<>(prefixes.stream()
                .flatMap(prefix -> Stream.of(prefix, Words.above(prefix)))
                .toList());
    }

    private static String condition(String idColumn) {
        return "(SELECT 1 FROM prospect_word o WHERE o.prospect_id = " + idColumn
                + " AND o.word >= ? AND o.word < ? LIMIT 1) = 1";
    }
}
