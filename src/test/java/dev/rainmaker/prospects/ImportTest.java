package dev.rainmaker.prospects;

import static dev.rainmaker.prospects.ProspectCalls.as;
import static dev.rainmaker.prospects.ProspectCalls.created;
import static dev.rainmaker.prospects.ProspectCalls.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.rainmaker.TestTokens;
import dev.rainmaker.prospects.xlsx.Sheets;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportTest {
    private static final String IMPORTS = "/api/v1/prospects/imports";

    @Test
    void everyRowOfABrokenFileIsCreatedOrExplained() {
        // Given
        var mark = unique("imp");
        var there = created(Map.of("name", "There " + mark, "email", "there" + mark + "@mail.example"));
        var file = "Full name;E-Mail;City;Guests;Shoe size\n"
                + "\"Ana, " + mark + "\";ana" + mark + "@mail.example;\"San\nMarino\";80;38\n"
                + "Ben " + mark + ";not an address;Rome;10;44\n"
                + "Cleo " + mark + ";there" + mark + "@mail.example;Rome;10;39\n"
                + "Dup " + mark + ";ANA" + mark + "@mail.example;Oslo;12;40\n"
                + "too;few\n"
                + "\"never closed;x;y;1;2\n"
                + "\n"
                + "=Eve " + mark + ";;Bern;20;41\n";
        var id = upload(file.getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("rows", equalTo(7))
                .extract()
                .<String>path("id");
        as(TestTokens.manager())
                .get(IMPORTS + "/" + id + "/preview")
                .then()
                .statusCode(200)
                .body("columns.field", equalTo(java.util.Arrays.asList("name", "email", "place", "guests", null)))
                .body("file.separator", equalTo(";"))
                .body("problems.row", equalTo(List.of(2, 5, 6)));
        confirm(id);
        // When
        var done = run(id);
        // Then
        done.body("status", equalTo("done"))
                .body("created", equalTo(2))
                .body("duplicates", equalTo(2))
                .body("errors", equalTo(3));
        as(TestTokens.owner())
                .get(IMPORTS + "/" + id + "/errors")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", containsString("import-errors.csv"))
                .body(containsString("email: is not an e-mail address"))
                .body(containsString("never closed;x;y;1;2"))
                .body(containsString("has 2 cells where the header has 5"))
                .body(containsString("is the same as row 1 by email"))
                .body(containsString(there));
        as(TestTokens.seller())
                .queryParam("source", "import:" + id)
                .queryParam("sort", "name")
                .get("/api/v1/prospects")
                .then()
                .body("items.name", equalTo(List.of("Ana, " + mark, "=Eve " + mark)))
                .body("items[0].place", equalTo("San Marino"));
    }

    @Test
    void aSpreadsheetIsImportedLikeAList() {
        // Given
        var mark = unique("sheet");
        var id = upload(
                        "people.xlsx",
                        Sheets.of(
                                Sheets.row("Full name", "E-Mail", "City", "Guests", "Event date"),
                                Sheets.row(
                                        "Ana " + mark,
                                        "ana" + mark + "@mail.example",
                                        "Rome",
                                        80,
                                        LocalDate.of(2027, 6, 12)),
                                Sheets.row("Ben " + mark, "not an address", "Rome", 10)))
                .statusCode(201)
                .body("rows", equalTo(2))
                .body("encoding", equalTo("xlsx"))
                .extract()
                .<String>path("id");
        confirm(id);
        // When
        var done = run(id);
        // Then
        done.body("status", equalTo("done")).body("created", equalTo(1)).body("errors", equalTo(1));
        as(TestTokens.seller())
                .queryParam("source", "import:" + id)
                .get("/api/v1/prospects")
                .then()
                .body("items.name", equalTo(List.of("Ana " + mark)))
                .body("items[0].guests", equalTo(80))
                .body("items[0].eventDate", equalTo("2027-06-12"));
        upload("old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})
                .statusCode(400)
                .body("code", equalTo("import_unreadable"))
                .body("detail", containsString(".xlsx or CSV"));
    }

    @Test
    void anExportCannotCarryFormulas() {
        // Given
        var mark = unique("formula");
        created(Map.of("name", "=HYPERLINK " + mark));
        // When
        var export = as(TestTokens.manager())
                .queryParam("q", mark)
                .get("/api/v1/prospects/exports")
                .then();
        // Then
        export.statusCode(200).body(containsString("\"'=HYPERLINK " + mark + "\""));
        as(TestTokens.seller()).get("/api/v1/prospects/exports").then().statusCode(403);
    }

    @Test
    void undoTakesBackWhatNobodyTouched() {
        // Given
        var mark = unique("undo");
        var id = upload(("name,email\nA " + mark + ",a" + mark + "@x.example\nB " + mark + ",b" + mark + "@x.example\n")
                        .getBytes(StandardCharsets.UTF_8))
                .extract()
                .<String>path("id");
        confirm(id);
        run(id);
        List<String> ids = as(TestTokens.seller())
                .queryParam("q", mark)
                .queryParam("sort", "name")
                .get("/api/v1/prospects")
                .path("items.id");
        as(TestTokens.seller())
                .body(Map.of("status", "enriched"))
                .post("/api/v1/prospects/" + ids.getFirst() + "/status");
        // When
        as(TestTokens.owner()).post(IMPORTS + "/" + id + "/undo").then().statusCode(202);
        // Then
        settled(id, "undone").body("removed", equalTo(1)).body("kept", equalTo(1));
        as(TestTokens.seller()).get("/api/v1/prospects/" + ids.getLast()).then().statusCode(404);
        as(TestTokens.seller())
                .get("/api/v1/prospects/" + ids.getFirst())
                .then()
                .statusCode(200);
        as(TestTokens.owner())
                .post(IMPORTS + "/" + id + "/undo")
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal_transition"));
    }

    @Test
    void latin1IsReadWithItsLetters() {
        // Given
        var mark = unique("latin");
        var bytes = ("Name\tStadt\nJosé " + mark + "\tKöln\n").getBytes(Charset.forName("windows-1252"));
        var id = upload(bytes)
                .body("encoding", equalTo("windows-1252"))
                .extract()
                .<String>path("id");
        confirm(id);
        // When
        run(id);
        // Then
        as(TestTokens.seller())
                .queryParam("q", "jose " + mark + " koln")
                .get("/api/v1/prospects")
                .then()
                .body("items.name", equalTo(List.of("José " + mark)))
                .body("items.place", equalTo(List.of("Köln")));
    }

    @Test
    void aFileOfFiftyMegabytesIsTakenAndEveryRowCounted() throws IOException {
        // Given
        var mark = unique("big");
        var file = Files.createTempFile("big", ".csv");
        int rows = 10_000;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("name,email,memo\n");
            for (int i = 0; i < rows; i++) {
                out.write("N" + i + " " + mark + "," + (i % 10 == 9 ? "broken" : "n" + i % 1000 + mark + "@big.example")
                        + "," + "x".repeat(5_200) + "\n");
            }
        }
        assertThat(Files.size(file)).isGreaterThan(50_000_000);
        var id = given().auth()
                .oauth2(TestTokens.owner())
                .multiPart("file", file.toFile(), "text/csv")
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .body("rows", equalTo(rows))
                .extract()
                .<String>path("id");
        confirm(id);
        // When
        var done = run(id);
        // Then
        Files.delete(file);
        done.body("created", equalTo(900)).body("duplicates", equalTo(8_100)).body("errors", equalTo(1_000));
    }

    @Test
    void whatIsNoTableAndWrongMappingsAreClearProblems() {
        upload(new byte[0]).statusCode(400).body("code", equalTo("import_unreadable"));
        upload("name,email\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("code", equalTo("import_unreadable"));
        var id = upload("name,email\nX,\n".getBytes(StandardCharsets.UTF_8))
                .extract()
                .<String>path("id");
        as(TestTokens.owner()).post(IMPORTS + "/" + id + "/run").then().statusCode(409);
        for (var columns : List.of(
                List.of(Map.of("index", 7, "field", "name")),
                List.of(Map.of("index", 1, "field", "email")),
                List.of(Map.of("index", 0, "field", "name"), Map.of("index", 1, "field", "name")))) {
            as(TestTokens.owner())
                    .body(Map.of("columns", columns))
                    .put(IMPORTS + "/" + id + "/mapping")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid_request"));
        }
        given().auth()
                .oauth2(TestTokens.owner())
                .multiPart("other", "x")
                .post(IMPORTS)
                .then()
                .statusCode(400);
    }

    @Test
    void onlyOwnersAndManagersImport() {
        given().auth()
                .oauth2(TestTokens.seller())
                .multiPart("file", "a.csv", "name\nA\n".getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(403);
        as(TestTokens.seller()).get(IMPORTS).then().statusCode(403);
        as(TestTokens.owner())
                .queryParam("size", 1)
                .get(IMPORTS)
                .then()
                .statusCode(200)
                .body("size", equalTo(1));
        as(TestTokens.owner()).get(IMPORTS + "/nonsense").then().statusCode(400);
        as(TestTokens.owner())
                .get(IMPORTS + "/01jzzzzzzzzzzzzzzzzzzzzzzz")
                .then()
                .statusCode(404)
                .body("code", equalTo("import_not_found"));
        given().get(IMPORTS).then().statusCode(401);
    }

    private static ValidatableResponse upload(byte[] file) {
        return upload("people.csv", file);
    }

    private static ValidatableResponse upload(String name, byte[] file) {
        return given().auth()
                .oauth2(TestTokens.owner())
                .multiPart("file", name, file, "application/octet-stream")
                .post(IMPORTS)
                .then();
    }

    /** Accepts the suggested mapping as a person would. */
    private static void confirm(String id) {
        List<Map<String, Object>> columns =
                as(TestTokens.owner()).get(IMPORTS + "/" + id + "/preview").path("columns");
        var chosen = columns.stream()
                .filter(column -> column.get("field") != null)
                .map(column -> Map.of("index", column.get("index"), "field", column.get("field")))
                .toList();
        as(TestTokens.owner())
                .body(Map.of("columns", chosen))
                .put(IMPORTS + "/" + id + "/mapping")
                .then()
                .statusCode(200)
                .body("file.status", equalTo("mapped"))
                .body("columns.findAll { it.field != null }", hasSize(chosen.size()));
    }

    private static ValidatableResponse run(String id) {
        as(TestTokens.owner()).post(IMPORTS + "/" + id + "/run").then().statusCode(202);
        return settled(id, "done");
    }

    private static ValidatableResponse settled(String id, String status) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> as(TestTokens.owner()).get(IMPORTS + "/" + id).path("status"), status::equals);
        return as(TestTokens.owner()).get(IMPORTS + "/" + id).then();
    }
}
