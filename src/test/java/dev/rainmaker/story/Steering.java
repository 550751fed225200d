package dev.rainmaker.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.TestMail;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A journey that people steer through the API: its prospect, its run, and what is asked. */
record Steering(House house, String prospect, String run) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Somebody whose mails come from the test alone. */
    static final String SILENT = "denise";

    static Steering of(House house, String prospect) {
        return new Steering(
                house,
                prospect,
                house.get("/api/v1/runs?kind=journey&subject=" + prospect).getString("items[0].id"));
    }

    Deal deal() {
        return new Deal(house, SILENT, prospect);
    }

    Steering reaches(String status, String node) {
        await(status + " at " + node).atMost(PATIENCE).untilAsserted(() -> {
            var seen = house.get("/api/v1/runs/" + run);
            assertThat(seen.getString("status") + " " + seen.getString("node"))
                    .as(seen::prettify)
                    .isEqualTo(status + " " + node);
        });
        return this;
    }

    String run(String field) {
        return house.get("/api/v1/runs/" + run).getString(field);
    }

    JsonPath question() {
        return house.get("/api/v1/runs/" + run + "/question");
    }

    /** An answer of this kind to what is asked now. */
    ValidatableResponse answer(String token, String kind, Map<String, ?> answer) {
        return call(token, "answer", Map.of("version", question().getString("version"), kind, answer));
    }

    ValidatableResponse call(String token, String action, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/runs/" + run + "/" + action)
                .then();
    }

    /** Approves what is pending for this prospect until the journey waits for the client. */
    Steering sendsAndWaits() {
        try (var approver = new Approver(house)) {
            reaches("waiting", "await_client");
        }
        return this;
    }

    String pendingApproval() {
        return house.get("/api/v1/approvals?state=pending&prospectId=" + prospect)
                .getString("items[0].id");
    }

    /** The client writes back. */
    void arrives(String secret, String text) throws GeneralSecurityException {
        TestMail.deliver(
                        secret,
                        "From: " + World.persona(SILENT).address() + "\r\nTo: sales@planner.example\r\nMessage-ID: <"
                                + UUID.randomUUID() + "@guest.example>\r\nIn-Reply-To: "
                                + deal().sent().getFirst().get("mailId")
                                + "\r\nSubject: Re: Your event\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n")
                .then()
                .statusCode(202);
    }
}
