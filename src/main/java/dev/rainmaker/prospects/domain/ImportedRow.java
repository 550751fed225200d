package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.prospects.ImportField;
import dev.rainmaker.prospects.ImportMapping;
import dev.rainmaker.prospects.csv.CsvRow;
import dev.rainmaker.prospects.csv.CsvWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Turns a row of a file into facts, or says why it cannot; pure. */
final class ImportedRow {
    private ImportedRow() {}

    /**
     * @throws IllegalArgumentException with the problem for the error file
     */
    static KnownFacts read(CsvRow row, ImportMapping mapping, int columns) {
        if (row.problem() != null) {
            throw new IllegalArgumentException(row.problem());
        }
        if (row.cells().size() != columns) {
            throw new IllegalArgumentException("has " + row.cells().size() + " cells where the header has " + columns);
        }
        var values = values(row, mapping);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("is empty in every mapped column");
        }
        var company = values.get(ImportField.COMPANY);
        var name = name(values);
        boolean nameless = name == null && company != null;
        var problems = new ArrayList<String>();
        var facts = new KnownFacts(
                read(problems, () -> type(values.get(ImportField.TYPE), nameless)),
                nameless ? company : name,
                company,
                values.get(ImportField.EMAIL),
                values.get(ImportField.PHONE),
                values.get(ImportField.PLACE),
                null,
                read(problems, () -> eventType(values.get(ImportField.EVENT_TYPE))),
                read(problems, () -> date(values.get(ImportField.EVENT_DATE), mapping)),
                read(problems, () -> guests(values.get(ImportField.GUESTS))),
                values.get(ImportField.REASON));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return facts;
    }

    /** One row may have several problems: all of them are told at once. */
    private static <T> T read(List<String> problems, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException problem) {
            problems.add(problem.getMessage());
            return null;
        }
    }

    private static LocalDate date(String text, ImportMapping mapping) {
        return text == null ? null : ImportedDate.read(text, mapping.dateOrder());
    }

    private static Map<ImportField, String> values(CsvRow row, ImportMapping mapping) {
        var values = new EnumMap<ImportField, String>(ImportField.class);
        mapping.columns().forEach((column, field) -> {
            var text = CsvWriter.plain(row.cells().get(column).strip());
            if (!text.isEmpty()) {
                values.put(field, text);
            }
        });
        return values;
    }

    private static String name(Map<ImportField, String> values) {
        var whole = values.get(ImportField.NAME);
        if (whole != null) {
            return whole;
        }
        var name = (values.getOrDefault(ImportField.FIRST_NAME, "") + " "
                        + values.getOrDefault(ImportField.LAST_NAME, ""))
                .strip();
        return name.isEmpty() ? null : name;
    }

    private static ProspectType type(String text, boolean nameless) {
        if (text == null) {
            return nameless ? ProspectType.COMPANY : ProspectType.INDIVIDUAL;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "company", "organisation", "organization", "business", "firma" -> ProspectType.COMPANY;
            case "individual", "person", "private", "couple" -> ProspectType.INDIVIDUAL;
            default -> throw new IllegalArgumentException("type: can be individual or company");
        };
    }

    private static EventType eventType(String text) {
        if (text == null) {
            return null;
        }
        for (var type : EventType.values()) {
            if (type.name().equalsIgnoreCase(text)) {
                return type;
            }
        }
        throw new IllegalArgumentException(
                "event type: can be wedding, corporate, birthday, anniversary, graduation or other");
    }

    private static Integer guests(String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,7}")) {
            throw new IllegalArgumentException("guests: is not a whole number");
        }
        return Integer.valueOf(text);
    }
}
