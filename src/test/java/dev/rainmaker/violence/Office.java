package dev.rainmaker.violence;

import static io.restassured.RestAssured.given;

import dev.rainmaker.simulation.persona.Persona;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The owner of the company, who works over HTTP with the process that serves people. */
final class Office {
    private static final String EMAIL = "anna@house.example";
    private static final String PASSWORD = "a-long-word-for-one-test";

    private final int port;
    private volatile String token;

    Office(int port) {
        this.port = port;
    }

    /** The first run: the owner's account. */
    void setUp() {
        call().body(Map.of("email", EMAIL, "name", "Anna", "password", PASSWORD))
                .post("/api/v1/setup")
                .then()
                .statusCode(201);
        signIn();
    }

    void signIn() {
        token = call().body(Map.of("email", EMAIL, "password", PASSWORD))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
    }

    /** Enters somebody; returns the prospect's id. */
    String enter(Persona persona, String name, String place) {
        return call().body(Map.of(
                        "type",
                        "individual",
                        "name",
                        name,
                        "email",
                        persona.address(),
                        "place",
                        place,
                        "eventType",
                        persona.facts().eventType()))
                .post("/api/v1/prospects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    void startJourney(String prospect) {
        call().post("/api/v1/prospects/" + prospect + "/journey").then().statusCode(200);
    }

    /**
     * Approves everything that waits, as it stands. What no source backs the owner answers for; what contradicts a source the
     * owner refuses. Returns the answers' statuses by the request's id.
     */
    Map<String, Integer> approveAll() {
        var answers = new HashMap<String, Integer>();
        for (var item : get("/api/v1/approvals?state=pending&size=50").<Map<String, String>>getList("items")) {
            answers.put(item.get("id"), approve(item.get("id"), item.get("fingerprint")));
        }
        return answers;
    }

    private int approve(String id, String fingerprint) {
        var answer = decide(id, "approve", Map.of("fingerprint", fingerprint));
        if (answer.statusCode() != 409) {
            return answer.statusCode();
        }
        System.out.println("violence: " + answer.<String>path("code") + ": " + answer.<String>path("detail"));
        return switch (answer.<String>path("code")) {
            case "draft_unsupported" ->
                decide(
                                id,
                                "approve",
                                Map.of(
                                        "fingerprint",
                                        fingerprint,
                                        "override",
                                        Map.of("claims", answer.path("claims"), "reason", "I answer for this")))
                        .statusCode();
            case "draft_contradicted" ->
                decide(id, "reject", Map.of("fingerprint", fingerprint, "reason", "It contradicts what we know"))
                        .statusCode();
            default -> answer.statusCode();
        };
    }

    private Response decide(String id, String what, Map<String, ?> body) {
        return call().body(body).post("/api/v1/approvals/" + id + "/" + what);
    }

    /** Says of every message that reads like a complaint that it is one; returns how many. */
    int confirmComplaints() {
        int answered = 0;
        var stuck = get("/api/v1/runs?status=needs_attention&size=50");
        for (var id : stuck.<String>getList("items.findAll { it.problem?.code == 'complaint' }.id")) {
            var question = call().get("/api/v1/runs/" + id + "/question");
            var answer = Map.of(
                    "version",
                    String.valueOf(question.<Object>path("version")),
                    "complaint",
                    Map.of("complaint", true));
            answered +=
                    call().body(answer).post("/api/v1/runs/" + id + "/answer").statusCode() == 200 ? 1 : 0;
        }
        return answered;
    }

    /** Tries runs again whose process died at each try, as a person does who is told so; returns how many. */
    int retryLost() {
        int retried = 0;
        var stuck = get("/api/v1/runs?status=needs_attention&size=50");
        for (var id : stuck.<String>getList("items.findAll { it.problem?.code == 'worker_lost' }.id")) {
            retried += call().post("/api/v1/runs/" + id + "/retry").statusCode() == 200 ? 1 : 0;
        }
        return retried;
    }

    JsonPath get(String path) {
        var answer = call().get(path);
        if (answer.statusCode() == 401) {
            signIn();
            answer = call().get(path);
        }
        return answer.then().statusCode(200).extract().jsonPath();
    }

    /** Everybody of the simulated world with the mail that they got. */
    List<Map<String, Object>> personas() {
        return given().port(port)
                .get("/simulation/personas")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("personas");
    }

    private RequestSpecification call() {
        var request = given().port(port).contentType(ContentType.JSON);
        return token == null ? request : request.auth().oauth2(token);
    }
}
