package dev.rainmaker.mcp.enrichment.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rainmaker.mcp.enrichment.KnownField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Collects what a vendor's record says under our names of fields. Only texts and numbers count: some vendors put {@code true}
 * where the plan does not show a value.
 */
final class Facts {
    private static final int LONGEST = 500;

    private final JsonNode record;
    private final double confidence;
    private final String source;
    private final List<KnownField> found = new ArrayList<>();

    /** @param confidence 0 to 1 of every fact of this record */
    Facts(JsonNode record, double confidence, String source) {
        this.record = record;
        this.confidence = twoDigits(confidence);
        this.source = source;
    }

    /** First value of these JSON pointers. */
    Facts take(String field, String... pointers) {
        return add(
                field,
                Stream.of(pointers)
                        .map(record::at)
                        .map(Facts::text)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    /** Values of these pointers, e.g. town and country, in one line. */
    Facts join(String field, String... pointers) {
        return add(
                field,
                Stream.of(pointers)
                        .map(record::at)
                        .map(Facts::text)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")));
    }

    /** One fact per element of a list; each a text or an object with a name. */
    Facts each(String field, String pointer) {
        record.at(pointer).forEach(element -> add(field, text(element.isObject() ? element.path("name") : element)));
        return this;
    }

    Facts add(String field, String value) {
        if (value != null && !value.isBlank()) {
            found.add(new KnownField(
                    field, value.length() > LONGEST ? value.substring(0, LONGEST) : value, confidence, source));
        }
        return this;
    }

    List<KnownField> list() {
        return List.copyOf(found);
    }

    private static String text(JsonNode node) {
        var text = node.isTextual() || node.isNumber() ? node.asText().strip() : "";
        return text.isEmpty() ? null : text;
    }

    private static double twoDigits(double value) {
        return BigDecimal.valueOf(Math.clamp(value, 0, 1))
                .setScale(2, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
