package dev.rainmaker.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The committed contract is what the application answers; the web app's types are generated from it. After a wanted change:
 * {@code ./mvnw -pl src -am test -Dtest=OpenApiSnapshotTest -Dsurefire.failIfNoSpecifiedTests=false -Dopenapi.update=true}.
 */
@QuarkusTest
class OpenApiSnapshotTest {
    private static final Path SNAPSHOT = Path.of("docs", "openapi.json");
    private final ObjectMapper json = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void theCommittedContractIsTheRunningOne() throws IOException {
        // Given
        var running = sorted(json.readTree(given().get("/q/openapi?format=json").asString()));
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(SNAPSHOT.getParent());
            Files.writeString(SNAPSHOT, json.writeValueAsString(running) + "\n");
        }
        // When
        var committed = sorted(json.readTree(Files.readString(SNAPSHOT)));
        // Then
        assertThat(json.writeValueAsString(running))
                .as(
                        "src/docs/openapi.json is not what runs; if the change is wanted, write it with -Dopenapi.update=true")
                .isEqualTo(json.writeValueAsString(committed));
    }

    /** Members in the order of their names, servers (a random port here) left out. */
    private Object sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> members = new TreeMap<>();
            node.properties().forEach(member -> {
                if (!member.getKey().equals("servers")) {
                    members.put(member.getKey(), sorted(member.getValue()));
                }
            });
            return members;
        }
        if (node.isArray()) {
            return java.util.stream.StreamSupport.stream(node.spliterator(), false)
                    .map(this::sorted)
                    .toList();
        }
        return node;
    }
}
