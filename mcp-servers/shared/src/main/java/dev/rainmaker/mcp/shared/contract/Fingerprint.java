package dev.rainmaker.mcp.shared.contract;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * SHA-256 over a canonical JSON form: keys sorted, nulls and empty lists left out, no white space, UTF-8, numbers as plain
 * decimal texts without trailing zeros. Equal content has an equal fingerprint on every side.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /** The fingerprint as 64 hex digits. Values may be texts, numbers, booleans, maps and collections of these. */
    public static String of(Map<String, ?> content) {
        var json = new StringBuilder(512);
        write(content, json);
        return Sha256.of(json.toString());
    }

    private static void write(Object value, StringBuilder json) {
        switch (value) {
            case Map<?, ?> map -> writeMap(map, json);
            case Collection<?> list -> {
                json.append('[');
                var separator = "";
                for (var item : list) {
                    json.append(separator);
                    write(item, json);
                    separator = ",";
                }
                json.append(']');
            }
            case Boolean flag -> json.append(flag);
            case Number number ->
                text(new BigDecimal(number.toString()).stripTrailingZeros().toPlainString(), json);
            default -> text(value.toString(), json);
        }
    }

    private static void writeMap(Map<?, ?> map, StringBuilder json) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null && !(value instanceof Collection<?> list && list.isEmpty())) {
                sorted.put(key.toString(), value);
            }
        });
        json.append('{');
        var separator = "";
        for (var entry : sorted.entrySet()) {
            json.append(separator);
            text(entry.getKey(), json);
            json.append(':');
            write(entry.getValue(), json);
            separator = ",";
        }
        json.append('}');
    }

    private static void text(String value, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
