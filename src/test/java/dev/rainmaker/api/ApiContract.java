package dev.rainmaker.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The committed OpenAPI document as a list of operations, with a fitting body for each. */
final class ApiContract {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String UNKNOWN_ID = "0" + "1".repeat(25);

    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode document;

    ApiContract() throws IOException {
        document = json.readTree(Path.of("docs/openapi.json").toFile());
    }

    /** One operation: its parameters by place and the schema of its JSON body, null when it has none. */
    record Operation(String method, String path, List<JsonNode> parameters, JsonNode body) {
        /** The path with every parameter filled by one value. */
        String at(String value) {
            return path.replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(value));
        }

        /** The path with its last parameter filled by this value and those before it by an id that is nobody's. */
        String atLast(String value) {
            int last = path.lastIndexOf('{');
            return path.substring(0, last).replaceAll("\\{[^}]+}", UNKNOWN_ID)
                    + path.substring(last).replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(value));
        }

        String atUnknownId() {
            return at(UNKNOWN_ID);
        }

        List<JsonNode> in(String place) {
            return parameters.stream()
                    .filter(parameter -> parameter.path("in").asText().equals(place))
                    .toList();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /**
     * A member of a body.
     *
     * @param path JSON pointer to it in {@link #sample}
     */
    record Member(String path, JsonNode schema) {
        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        String above() {
            return path.substring(0, path.lastIndexOf('/'));
        }
    }

    List<Operation> operations() {
        var all = new ArrayList<Operation>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> all.add(operation(path.getKey(), entry.getKey(), entry.getValue()))));
        return all;
    }

    private Operation operation(String path, String method, JsonNode node) {
        var parameters = new ArrayList<JsonNode>();
        node.path("parameters").forEach(parameters::add);
        var content = node.path("requestBody").path("content").path("application/json");
        return new Operation(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                parameters,
                content.has("schema") ? resolve(content.path("schema")) : null);
    }

    JsonNode resolve(JsonNode schema) {
        var reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    Map<String, JsonNode> properties(JsonNode body) {
        var all = new LinkedHashMap<String, JsonNode>();
        body.path("properties").properties().forEach(entry -> all.put(entry.getKey(), resolve(entry.getValue())));
        return all;
    }

    /** Every member of a body, also of objects and lists inside it. */
    List<Member> members(JsonNode body) {
        var all = new ArrayList<Member>();
        members(body, "", all);
        return all;
    }

    private void members(JsonNode body, String above, List<Member> all) {
        properties(body).forEach((name, schema) -> {
            var path = above + "/" + name;
            all.add(new Member(path, schema));
            members(schema, path, all);
            members(resolve(schema.path("items")), path + "/0", all);
        });
    }

    /** A body that fits the schema in form. */
    ObjectNode sample(JsonNode body) {
        var object = json.createObjectNode();
        properties(body).forEach((name, schema) -> object.set(name, value(name, schema)));
        return object;
    }

    private JsonNode value(String name, JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "object" -> sample(schema);
            case "array" -> json.createArrayNode().add(value(name, resolve(schema.path("items"))));
            case "boolean" -> json.getNodeFactory().booleanNode(true);
            case "integer", "number" -> json.getNodeFactory().numberNode(1);
            default -> json.getNodeFactory().textNode(text(name, schema));
        };
    }

    private static String text(String name, JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").get(0).asText();
        }
        var pattern = schema.path("pattern").asText();
        if (pattern.endsWith("{64}")) {
            return "0".repeat(64);
        }
        if (pattern.endsWith("{25}") || pattern.endsWith("{26}")) {
            return UNKNOWN_ID;
        }
        if (schema.path("format").asText().equals("date")) {
            return "2030-06-01";
        }
        return name.equals("email")
                ? "nobody@nowhere.example"
                : name.endsWith("Url") ? "https://nowhere.example/" : "text";
    }
}
