package dev.rainmaker.mcp.shared.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.AnnotationKeyword;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import com.networknt.schema.oas.OpenApi31;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A vendor's own OpenAPI description: says what of a request it does not allow. Looked at are path and method, query and header
 * parameters, credentials, and the body by its schema. Beyond what OpenAPI demands, query parameters and members of a body that
 * are not described are reported, too: a misspelt one would otherwise pass. Files are read once, when first asked for.
 */
public final class VendorSpec {
    private static final String BASE = "https://described.invalid/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, VendorSpec> READ = new ConcurrentHashMap<>();

    private final String iri;
    private final JsonNode description;
    private final JsonSchemaFactory schemas;

    private VendorSpec(String file, String text) {
        this.iri = BASE + file;
        try {
            this.description = JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        boolean isOld = description.path("openapi").asText().startsWith("3.0");
        // What is no keyword of a schema (paths, x-…) is no reason for a line in the log.
        var dialect = JsonMetaSchema.builder(isOld ? OpenApi30.getInstance() : OpenApi31.getInstance())
                .unknownKeywordFactory((keyword, config) -> new AnnotationKeyword(keyword))
                .build();
        this.schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012, builder -> builder.metaSchema(dialect)
                .defaultMetaSchemaIri(dialect.getIri())
                .schemaLoaders(loaders -> loaders.schemas(Map.of(iri, text))));
    }

    /**
     * @param file below the folder of descriptions, e.g. {@code sendgrid/tsg_mail_v3.json}; without a folder the test is skipped
     */
    public static VendorSpec of(String file) {
        var text = Specs.need(file);
        return READ.computeIfAbsent(file, name -> new VendorSpec(name, text));
    }

    /**
     * What the description does not allow; empty when it allows the request.
     *
     * @param notNeeded parameters that the description calls required by mistake; the test says why
     */
    public List<String> violations(SpecRequest request, String... notNeeded) {
        var template = template(request);
        if (template == null) {
            return List.of("no path like " + request.path());
        }
        var method = request.method().toLowerCase(Locale.ROOT);
        var operation = description.path("paths").path(template).path(method);
        if (operation.isMissingNode()) {
            return List.of("no " + request.method() + " of " + template);
        }
        var found = new ArrayList<String>();
        found.addAll(credentials(operation, request));
        found.addAll(parameters(template, operation, request, Set.of(notNeeded)));
        found.addAll(body("/paths/" + escaped(template) + "/" + method + "/requestBody", request));
        return found;
    }

    /** The described path that the request's fits, the one with the fewest variables. */
    private String template(SpecRequest request) {
        String best = null;
        for (var names = description.path("paths").fieldNames(); names.hasNext(); ) {
            var template = names.next();
            if (fits(template, request.segments()) && (best == null || variables(template) < variables(best))) {
                best = template;
            }
        }
        return best;
    }

    private static boolean fits(String template, List<String> path) {
        var parts = template.split("/", -1);
        if (parts.length != path.size()) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            boolean isVariable = parts[i].startsWith("{");
            if (isVariable ? path.get(i).isEmpty() : !parts[i].equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static long variables(String template) {
        return template.chars().filter(each -> each == '{').count();
    }

    private List<String> credentials(JsonNode operation, SpecRequest request) {
        var alternatives = operation.has("security") ? operation.get("security") : description.path("security");
        if (alternatives.isEmpty()) {
            return List.of();
        }
        for (var alternative : alternatives) {
            var missing = new ArrayList<String>();
            alternative.fieldNames().forEachRemaining(name -> {
                var scheme = description.at("/components/securitySchemes/" + name);
                if (!carries(request, scheme)) {
                    missing.add(name);
                }
            });
            if (missing.isEmpty()) {
                return List.of();
            }
        }
        return List.of("no credentials as described: " + alternatives);
    }

    private static boolean carries(SpecRequest request, JsonNode scheme) {
        var name = scheme.path("name").asText();
        return switch (scheme.path("type").asText()) {
            case "http" ->
                request.headers()
                        .getOrDefault("authorization", "")
                        .toLowerCase(Locale.ROOT)
                        .matches(scheme.path("scheme").asText().toLowerCase(Locale.ROOT) + " \\S+");
            case "apiKey" ->
                scheme.path("in").asText().equals("header")
                        ? !request.headers()
                                .getOrDefault(name.toLowerCase(Locale.ROOT), "")
                                .isBlank()
                        : request.query().containsKey(name);
            default -> throw new AssertionError("nobody has looked at this kind of credentials yet: " + scheme);
        };
    }

    private List<String> parameters(String template, JsonNode operation, SpecRequest request, Set<String> notNeeded) {
        var found = new ArrayList<String>();
        var known = new ArrayList<String>();
        Stream.of(
                        "/paths/" + escaped(template) + "/parameters",
                        "/paths/" + escaped(template) + "/" + request.method().toLowerCase(Locale.ROOT) + "/parameters")
                .forEach(list -> {
                    for (int i = 0; i < description.at(list).size(); i++) {
                        var at = resolved(list + "/" + i);
                        var parameter = description.at(at);
                        var name = parameter.path("name").asText();
                        known.add(name);
                        values(parameter, request)
                                .ifPresentOrElse(
                                        values -> values.forEach(value -> found.addAll(
                                                messages("parameter " + name, schema(at + "/schema"), typed(value)))),
                                        () -> {
                                            if (parameter.path("required").asBoolean() && !notNeeded.contains(name)) {
                                                found.add("parameter " + name + " is required");
                                            }
                                        });
                    }
                });
        request.query().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> found.add("parameter " + name + " is not described"));
        return found;
    }

    /** Nothing to check of a path's variable: it fits the template. */
    private static Optional<List<String>> values(JsonNode parameter, SpecRequest request) {
        var name = parameter.path("name").asText();
        return switch (parameter.path("in").asText()) {
            case "query" -> Optional.ofNullable(request.query().get(name));
            case "header" ->
                Optional.ofNullable(request.headers().get(name.toLowerCase(Locale.ROOT)))
                        .map(List::of);
            default -> Optional.of(List.of());
        };
    }

    private List<String> body(String pointer, SpecRequest request) {
        var at = resolved(pointer);
        var described = description.at(at);
        if (request.body() == null) {
            return described.path("required").asBoolean() || isNeeded(described) ? List.of("no body") : List.of();
        }
        if (described.isMissingNode()) {
            return List.of("a body where none is described");
        }
        if (!described.path("content").has(request.type())) {
            return List.of("a body of the type " + request.type());
        }
        var schemaAt = resolved(at + "/content/" + escaped(request.type()) + "/schema");
        var found = new ArrayList<>(messages("body", schema(schemaAt), request.body()));
        var schema = description.at(schemaAt);
        if (!schema.has("additionalProperties") && request.body().isObject()) {
            request.body().fieldNames().forEachRemaining(name -> {
                if (!schema.path("properties").has(name)) {
                    found.add("body: " + name + " is not described");
                }
            });
        }
        return found;
    }

    /** Some vendors leave out that a body is required, and require members of it. */
    private static boolean isNeeded(JsonNode described) {
        return Stream.of("application/json", "multipart/form-data").anyMatch(type -> !described
                .path("content")
                .path(type)
                .path("schema")
                .path("required")
                .isEmpty());
    }

    private JsonSchema schema(String pointer) {
        if (description.at(pointer).isMissingNode()) {
            throw new AssertionError("the description has nothing at " + pointer);
        }
        var checks = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ROOT)
                .build();
        return schemas.getSchema(SchemaLocation.of(iri + "#" + pointer), checks);
    }

    private static List<String> messages(String what, JsonSchema schema, JsonNode value) {
        return schema.validate(value).stream()
                .map(ValidationMessage::getMessage)
                .map(message -> what + ": " + message)
                .toList();
    }

    /** A value of a query as a vendor would read it. */
    private static JsonNode typed(String value) {
        if (value.matches("-?\\d{1,15}")) {
            return JsonNodeFactory.instance.numberNode(Long.parseLong(value));
        }
        return value.matches("true|false")
                ? JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(value))
                : JsonNodeFactory.instance.textNode(value);
    }

    /** Where a reference in this description leads, else the same place. */
    private String resolved(String pointer) {
        var reference = description.at(pointer).path("$ref").asText("");
        return reference.startsWith("#/") ? resolved(reference.substring(1)) : pointer;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
