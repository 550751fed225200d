package dev.rainmaker.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the running application answers 401 without a token, and 403 to exactly the roles that {@code
 * role-matrix.csv} says no for. A new operation needs its row there, or a place in the list of public ones here.
 */
@QuarkusTest
class RoleMatrixTest {
    private static final String SOME_ID = "00000000000000000000000000";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final List<String> ROLES = List.of("owner", "manager", "seller", "viewer");

    /** Operations for everybody; those under /api/v1/public/ need a signed link instead. */
    private static final Set<String> PUBLIC = Set.of(
            "POST /api/v1/auth/login",
            "POST /api/v1/auth/refresh",
            "POST /api/v1/auth/logout",
            "GET /api/v1/setup",
            "POST /api/v1/setup",
            "GET /api/v1/world",
            "POST /api/v1/inbound/mime");

    private final ObjectMapper json = new ObjectMapper();
    private Map<String, JsonNode> operations;
    private Map<String, Map<String, Boolean>> table;

    @BeforeEach
    void read() throws IOException {
        operations = operations();
        table = table();
    }

    @Test
    void everyOperationIsDeclared() {
        var missing = operations.keySet().stream()
                .filter(operation -> !isPublic(operation) && !table.containsKey(operation))
                .map(operation -> operation.replace(' ', ',') + ","
                        + ROLES.stream()
                                .map(role -> isForbidden(call(operation, token(role))) ? "no" : "yes")
                                .collect(Collectors.joining(",")))
                .toList();
        assertThat(missing)
                .as(
                        "operations without a row; check each against the role table and add to role-matrix.csv:\n%s",
                        String.join("\n", missing))
                .isEmpty();
    }

    @Test
    void everyRowIsAnOperation() {
        assertThat(operations.keySet())
                .as("rows of role-matrix.csv that no operation has")
                .containsAll(table.keySet());
    }

    @Test
    void withoutATokenThereIsOnlyWhatIsPublic() {
        var open = operations.keySet().stream()
                .filter(operation -> !isPublic(operation))
                .filter(operation -> call(operation, null).statusCode() != 401)
                .toList();
        assertThat(open).as("operations that answer without a token").isEmpty();
    }

    @Test
    void everyRoleMayDoWhatTheTableSaysAndNoMore() {
        var wrong = new ArrayList<String>();
        table.forEach((operation, roles) -> {
            if (operations.containsKey(operation)) {
                roles.forEach((role, allowed) -> {
                    var answer = call(operation, token(role));
                    if (isForbidden(answer) == allowed || answer.statusCode() == 401 || answer.statusCode() == 500) {
                        wrong.add(operation + " as " + role + ": " + answer.statusCode() + ", the table says "
                                + (allowed ? "yes" : "no"));
                    }
                });
            }
        });
        assertThat(wrong).isEmpty();
    }

    private Response call(String operation, String token) {
        var method = operation.substring(0, operation.indexOf(' '));
        var path = operation.substring(operation.indexOf(' ') + 1).replaceAll("\\{[^}]+}", SOME_ID);
        var request = given();
        if (token != null) {
            request.auth().oauth2(token);
        }
        var body = operations.get(operation).path("requestBody").path("content");
        if (!body.isMissingNode()) {
            var type = body.fieldNames().next();
            if (type.startsWith("multipart/")) {
                request.multiPart("nothing", "");
            } else {
                request.contentType(type).body(type.contains("json") ? "{}" : "");
            }
        }
        return request.request(method, path);
    }

    /** A refusal for the role; features refuse single things with codes of their own. */
    private static boolean isForbidden(Response answer) {
        return answer.statusCode() == 403 && "forbidden".equals(answer.path("code"));
    }

    private static boolean isPublic(String operation) {
        return PUBLIC.contains(operation) || operation.contains(" /api/v1/public/") || !operation.contains(" /api/");
    }

    private static String token(String role) {
        return switch (role) {
            case "owner" -> TestTokens.owner();
            case "manager" -> TestTokens.manager();
            case "seller" -> TestTokens.seller();
            default -> TestTokens.viewer();
        };
    }

    private Map<String, JsonNode> operations() throws IOException {
        var found = new TreeMap<String, JsonNode>();
        json.readTree(given().get("/q/openapi?format=json").asString())
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> found.put(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
        assertThat(found).hasSizeGreaterThan(10);
        return found;
    }

    private static Map<String, Map<String, Boolean>> table() throws IOException {
        var rows = new LinkedHashMap<String, Map<String, Boolean>>();
        try (var file = RoleMatrixTest.class.getResourceAsStream("/role-matrix.csv")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(","))
                    .forEach(cells -> {
                        var roles = new LinkedHashMap<String, Boolean>();
                        for (int i = 0; i < ROLES.size(); i++) {
                            roles.put(ROLES.get(i), cells[i + 2].equals("yes"));
                        }
                        rows.put(cells[0] + " " + cells[1], roles);
                    });
        }
        return rows;
    }
}
