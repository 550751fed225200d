package dev.rainmaker.mcp.calendar.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The vendor's own description of its interface, and what a request breaks of it. */
final class GoogleDiscovery {
    private final ObjectMapper mapper = new ObjectMapper();
    private final JsonNode described;
    private final List<JsonNode> methods = new ArrayList<>();

    /** @param specs folder with the vendors' descriptions */
    GoogleDiscovery(Path specs) throws IOException {
        described = mapper.readTree(
                specs.resolve("google-calendar/calendar-v3-discovery.json").toFile());
        collect(described);
    }

    private void collect(JsonNode holder) {
        holder.path("methods").forEach(methods::add);
        holder.path("resources").forEach(this::collect);
    }

    /** What is wrong with a request, in words; empty when nothing is. */
    List<String> faults(LoggedRequest request) {
        return faults(request.getMethod().getName(), request.getUrl(), request.getBodyAsString());
    }

    List<String> faults(String verb, String url, String body) {
        var address = URI.create(url);
        var found = methods.stream()
                .filter(method -> method.get("httpMethod").asText().equals(verb))
                .filter(method -> matches(method.get("path").asText(), address.getRawPath()))
                .findFirst();
        if (found.isEmpty()) {
            return List.of("no method " + verb + " " + address.getRawPath());
        }
        var faults = new ArrayList<String>();
        query(found.get(), address.getRawQuery(), faults);
        if (found.get().has("request")) {
            body(found.get().at("/request/$ref").asText(), body, faults);
        } else if (!body.isEmpty()) {
            faults.add("a body where none belongs");
        }
        return faults;
    }

    private static boolean matches(String template, String path) {
        var pattern = Stream.of(template.split("/"))
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .reduce((left, right) -> left + "/" + right)
                .orElseThrow();
        return path.matches("/" + pattern);
    }

    private void query(JsonNode method, String query, List<String> faults) {
        for (var pair : query == null ? new String[0] : query.split("&")) {
            var name = URLDecoder.decode(pair.split("=")[0], StandardCharsets.UTF_8);
            var value = URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8);
            var known = method.at("/parameters/" + name);
            if (!known.path("location").asText().equals("query")) {
                faults.add("no query parameter " + name);
            } else {
                text(name, known, value, faults);
            }
        }
    }

    private void body(String schema, String body, List<String> faults) {
        try {
            object(schema, described.at("/schemas/" + schema), mapper.readTree(body), faults);
        } catch (IOException unreadable) {
            faults.add("a body that is no JSON");
        }
    }

    private void object(String where, JsonNode schema, JsonNode value, List<String> faults) {
        if (!value.isObject()) {
            faults.add(where + " is no object");
            return;
        }
        value.properties().forEach(member -> {
            var known = schema.path("properties").has(member.getKey())
                    ? schema.path("properties").get(member.getKey())
                    : schema.path("additionalProperties");
            if (known.isMissingNode()) {
                faults.add("no property " + where + "." + member.getKey());
            } else {
                value(where + "." + member.getKey(), known, member.getValue(), faults);
            }
        });
    }

    private void value(String where, JsonNode schema, JsonNode value, List<String> faults) {
        if (schema.has("$ref")) {
            object(where, described.at("/schemas/" + schema.get("$ref").asText()), value, faults);
            return;
        }
        switch (schema.path("type").asText()) {
            case "object" -> object(where, schema, value, faults);
            case "array" -> {
                if (!value.isArray()) {
                    faults.add(where + " is no list");
                }
                value.forEach(item -> value(where + "[]", schema.get("items"), item, faults));
            }
            case "string" -> {
                if (!value.isTextual()) {
                    faults.add(where + " is no text");
                } else {
                    text(where, schema, value.asText(), faults);
                }
            }
            case "boolean" -> {
                if (!value.isBoolean()) {
                    faults.add(where + " is neither true nor false");
                }
            }
            default -> {
                if (!value.isNumber()) {
                    faults.add(where + " is no number");
                }
            }
        }
    }

    private static void text(String where, JsonNode schema, String value, List<String> faults) {
        var type = schema.path("type").asText();
        var format = schema.path("format").asText();
        boolean right =
                switch (type) {
                    case "boolean" -> value.equals("true") || value.equals("false");
                    case "integer" ->
                        value.matches("-?\\d{1,9}")
                                && Integer.parseInt(value)
                                        >= schema.path("minimum").asInt(Integer.MIN_VALUE);
                    default -> !format.startsWith("date") || isMoment(format, value);
                };
        if (!right || schema.has("enum") && !schema.get("enum").toString().contains("\"" + value + "\"")) {
            faults.add(where + " may not be " + value);
        }
    }

    private static boolean isMoment(String format, String value) {
        try {
            return (format.equals("date") ? LocalDate.parse(value) : OffsetDateTime.parse(value)) != null;
        } catch (DateTimeException wrong) {
            return false;
        }
    }
}
