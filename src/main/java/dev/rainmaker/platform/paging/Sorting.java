package dev.rainmaker.platform.paging;

import dev.rainmaker.platform.problem.InvalidRequest;
import java.util.Map;

/** Turns {@code sort=-createdAt} into an ORDER BY over a closed list of columns, with the id as the tie-break. */
public record Sorting(String column, boolean descending) {
    /**
     * @param allowed names in the API and the column or property behind each
     * @throws InvalidRequest for a name that is not in the list
     */
    public static Sorting parse(String sort, Map<String, String> allowed, String byDefault) {
        var text = sort == null || sort.isBlank() ? byDefault : sort.strip();
        boolean descending = text.startsWith("-");
        var name = descending ? text.substring(1) : text;
        var column = allowed.get(name);
        if (column == null) {
            throw new InvalidRequest(
                    "sort",
                    "can be one of "
                            + String.join(
                                    ", ", allowed.keySet().stream().sorted().toList()));
        }
        return new Sorting(column, descending);
    }

    /** The clause without the words ORDER BY. */
    public String clause(String idColumn) {
        var direction = descending ? " desc" : " asc";
        return column.equals(idColumn) ? column + direction : column + direction + ", " + idColumn + direction;
    }
}
