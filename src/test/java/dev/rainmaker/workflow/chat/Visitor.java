package dev.rainmaker.workflow.chat;

import static io.restassured.RestAssured.given;

import dev.rainmaker.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who writes in the chat, as their browser does, and what the house sees of it. */
final class Visitor {
    static final String SITE = "https://www.planner.example";
    private static final String PATH = "/api/v1/public/chat/messages";

    private String token;

    JsonPath says(String text) {
        var answer = sends(text, UUID.randomUUID().toString())
                .statusCode(200)
                .extract()
                .jsonPath();
        token = answer.getString("token");
        return answer;
    }

    ValidatableResponse sends(String text, String key) {
        var body = new HashMap<String, Object>(Map.of("text", text, "key", key));
        if (token != null) {
            body.put("token", token);
        }
        return given().header("Origin", SITE)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then();
    }

    JsonPath looks() {
        return looksWith(token).statusCode(200).extract().jsonPath();
    }

    static ValidatableResponse looksWith(String token) {
        return given().header("Origin", SITE)
                .header("X-Chat-Visitor", token)
                .get(PATH)
                .then();
    }

    String token() {
        return token;
    }

    /** The last thing that the visitor reads. */
    String last() {
        return looks().getString("lines[-1].text");
    }

    List<String> heard(String from) {
        return looks().getList("lines.findAll { it.from == '" + from + "' }.text");
    }

    static JsonPath house(String path) {
        return given().auth()
                .oauth2(TestTokens.owner())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
