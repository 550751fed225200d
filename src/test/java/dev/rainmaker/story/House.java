package dev.rainmaker.story;

import static io.restassured.RestAssured.given;

import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import dev.rainmaker.simulation.persona.Persona;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The product as its people and an AI client use it: HTTP only. */
final class House {
    String startHunt(String target) {
        return given().auth()
                .oauth2(TestTokens.seller())
                .contentType(ContentType.JSON)
                .body(Map.of("target", target))
                .post("/api/v1/hunts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A seller enters somebody and starts the journey. */
    String enter(Persona persona) {
        var prospect = TestProspects.entered(Map.of(
                "type", "individual",
                "name", persona.name(),
                "email", persona.address(),
                "place", "Austin, Texas",
                "eventType", persona.facts().eventType()));
        given().auth()
                .oauth2(TestTokens.seller())
                .post("/api/v1/prospects/" + prospect + "/journey")
                .then()
                .statusCode(200);
        return prospect;
    }

    /** Somebody has looked at what stopped a run. */
    void retry(String run) {
        given().auth()
                .oauth2(TestTokens.owner())
                .contentType(ContentType.JSON)
                .post("/api/v1/runs/" + run + "/retry")
                .then()
                .statusCode(200);
    }

    JsonPath hunt(String id) {
        return get("/api/v1/hunts/" + id);
    }

    JsonPath get(String path) {
        return given().auth()
                .oauth2(TestTokens.owner())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    int total(String path) {
        return get(path).getInt("total");
    }

    /** Approves one pending request as it stands; returns the status of the answer. */
    int approve(String id, String fingerprint) {
        return given().auth()
                .oauth2(TestTokens.owner())
                .contentType(ContentType.JSON)
                .body(Map.of("fingerprint", fingerprint))
                .post("/api/v1/approvals/" + id + "/approve")
                .statusCode();
    }

    byte[] pdfBytes(String proposal) {
        return given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/proposals/" + proposal + "/pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** What the calendar tool has, asked over MCP as an AI client asks. */
    String calendarEvents() {
        var now = Instant.parse(given().get("/api/v1/world").jsonPath().getString("now"));
        return tool(
                "calendar",
                "list_events",
                Map.of(
                        "calendar_id", "main",
                        "from",
                                now.minus(60, ChronoUnit.DAYS)
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString(),
                        "to",
                                now.plus(60, ChronoUnit.DAYS)
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString()));
    }

    String tool(String server, String tool, Map<String, ?> arguments) {
        var token = Jwt.claims()
                .issuer("rainmaker")
                .audience("rainmaker-tools")
                .subject("story-client")
                .upn("story-client")
                .claim("scope", "tools:" + server + ".read")
                .expiresIn(Duration.ofMinutes(5))
                .sign();
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .accept("application/json, text/event-stream")
                .body(Map.of(
                        "jsonrpc",
                        "2.0",
                        "id",
                        1,
                        "method",
                        "tools/call",
                        "params",
                        Map.of("name", tool, "arguments", arguments)))
                .post("/mcp/" + server)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Where the journeys stand, for a failing test to show. */
    String progress(Approver approver) {
        var runs = get("/api/v1/runs?kind=journey&size=100");
        return "nodes=" + runs.getList("items.node") + " problems=" + runs.getList("items.problem.sentence")
                + " approved=" + approver.count() + "\n";
    }

    /** What was written in the conversation with a prospect, for a failing test to show. */
    String thread(String prospect) {
        var conversation = get("/api/v1/conversations?size=100")
                .getString("items.find { it.prospectId == '" + prospect + "' }.id");
        return conversation == null
                ? "no conversation"
                : get("/api/v1/conversations/" + conversation + "/messages").prettify();
    }

    /** The client's page behind a public link. */
    String page(String link) {
        return given().get(java.net.URI.create(link).getPath())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
