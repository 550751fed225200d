package dev.rainmaker.mcp.proposal.merge;

import dev.rainmaker.mcp.proposal.content.InvalidProposal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Data as templates see it: maps, lists, texts, numbers and truth values, bounded in every direction. */
final class PlainData {
    private static final int DEEPEST = 6;
    private static final int LONGEST_LIST = 100;
    private static final int MOST_VALUES = 5_000;
    private static final int LONGEST_TEXT = 20_000;

    private int values;

    private PlainData() {}

    static Map<String, Object> of(Map<String, Object> given) {
        return new PlainData().map(given, 0);
    }

    private Map<String, Object> map(Map<?, ?> given, int depth) {
        var plain = new LinkedHashMap<String, Object>();
        given.forEach((name, value) -> {
            if (value != null) plain.put(String.valueOf(name), value(value, depth + 1));
        });
        return plain;
    }

    private List<Object> list(List<?> given, int depth) {
        if (given.size() > LONGEST_LIST)
            throw new InvalidProposal("A list of the data has more than " + LONGEST_LIST + " entries.");
        var plain = new ArrayList<Object>();
        given.forEach(value -> plain.add(value == null ? "" : value(value, depth + 1)));
        return plain;
    }

    private Object value(Object given, int depth) {
        if (depth > DEEPEST) throw new InvalidProposal("The data is nested deeper than " + DEEPEST + " levels.");
        if (++values > MOST_VALUES) throw new InvalidProposal("The data has more than " + MOST_VALUES + " values.");
        return switch (given) {
            case Map<?, ?> map -> map(map, depth);
            case List<?> list -> list(list, depth);
            case Boolean truth -> truth;
            case Integer whole -> whole.longValue();
            case Long whole -> whole;
            case Number number -> new BigDecimal(number.toString());
            default -> text(given.toString());
        };
    }

    private static String text(String text) {
        if (text.length() > LONGEST_TEXT)
            throw new InvalidProposal("A text of the data is longer than " + LONGEST_TEXT + " characters.");
        return text;
    }
}
