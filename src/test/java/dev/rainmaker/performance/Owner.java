package dev.rainmaker.performance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The owner of the measured house, who sets it up and imports its prospects through the API. */
final class Owner {
    private static final String PASSWORD = "a-long-word-for-measuring";
    private static final List<String> PLACES =
            List.of("Lisbon", "Austin", "Graz", "Leeds", "Oslo", "Porto", "Bergen", "York");
    private static final List<String> EVENTS = List.of("wedding", "corporate", "birthday", "anniversary", "graduation");

    private final String url;
    private String token;

    Owner(String url) {
        this.url = url;
    }

    /** Bearer token of the latest sign-in. */
    String token() {
        return token;
    }

    void setUp() {
        given().contentType(ContentType.JSON)
                .body(Map.of("email", "anna@house.example", "name", "Anna", "password", PASSWORD))
                .post(url + "/api/v1/setup")
                .then()
                .statusCode(201);
        signIn();
    }

    /** One in four is a company; every person has an address of their own. */
    void importRows(int count, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("name,email,city,type,event type,guests\n");
            for (int i = 0; i < count; i++) {
                out.write("Person" + i + " Fam" + i * 7919L % 5000
                        + (i % 4 == 0 ? ",info@firm" + i + ".example," : ",p" + i + "@people.example,")
                        + PLACES.get(i % 8)
                        + "," + (i % 4 == 0 ? "company" : "individual") + "," + EVENTS.get(i % 5) + "," + (20 + i % 300)
                        + "\n");
            }
        }
        var imports = url + "/api/v1/prospects/imports";
        var id = as().multiPart("file", file.toFile(), "text/csv")
                .post(imports)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        List<Map<String, Object>> columns =
                as().get(imports + "/" + id + "/preview").path("columns");
        var chosen = columns.stream()
                .filter(column -> column.get("field") != null)
                .map(column -> Map.of("index", column.get("index"), "field", column.get("field")))
                .toList();
        as().contentType(ContentType.JSON)
                .body(Map.of("columns", chosen))
                .put(imports + "/" + id + "/mapping")
                .then()
                .statusCode(200);
        as().post(imports + "/" + id + "/run").then().statusCode(202);
        await().atMost(Duration.ofMinutes(25))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    var answer = as().get(imports + "/" + id);
                    if (answer.statusCode() == 401) {
                        signIn();
                        return false;
                    }
                    return "done".equals(answer.path("status"));
                });
        assertThat(as().get(imports + "/" + id).<Integer>path("created")).isEqualTo(count);
    }

    private RequestSpecification as() {
        return given().auth().oauth2(token);
    }

    void signIn() {
        token = given().contentType(ContentType.JSON)
                .body(Map.of("email", "anna@house.example", "password", PASSWORD))
                .post(url + "/api/v1/auth/login")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
    }
}
