package dev.rainmaker.autonomy;

import static io.restassured.RestAssured.given;

import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalTopic;
import dev.rainmaker.approvals.EmailToSend;
import dev.rainmaker.approvals.RequestApproval;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Rules, prospects and requests for tests; each test takes a cell that no other has. */
final class Rules {
    private Rules() {}

    static String prospect(String eventType) {
        var own = UUID.randomUUID().toString();
        return TestProspects.entered(Map.of(
                "type",
                "individual",
                "name",
                "Ada " + own.substring(0, 8),
                "email",
                own + "@guest.example",
                "place",
                own,
                "eventType",
                eventType));
    }

    static RequestApproval request(String prospect, String id, ApprovalTopic topic, String text) {
        var mail = new EmailToSend(
                "<" + id + "@house.example>",
                "house@house.example",
                "House",
                id + "@guest.example",
                null,
                "Hello",
                text,
                null,
                null,
                List.of(),
                null,
                List.of());
        return new RequestApproval(
                ApprovalKind.MESSAGE, prospect, "message", id, null, "Answer", mail, List.of(), null, null, topic);
    }

    /** As if a person had promoted it. */
    static void put(DataSource database, String cell, CellMode mode) throws SQLException {
        var parts = cell.split("\\.", 3);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO autonomy_cell (id, version, topic, event_type, band, mode, since)"
                                + " VALUES (?, 1, ?, ?, ?, ?, UTC_TIMESTAMP(6))"
                                + " ON DUPLICATE KEY UPDATE mode = VALUES(mode), version = version + 1")) {
            insert.setString(1, cell);
            insert.setString(2, parts[0]);
            insert.setString(3, parts[1]);
            insert.setString(4, parts[2]);
            insert.setString(5, mode.text());
            insert.executeUpdate();
        }
    }

    static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(TestTokens.manager())
                .get("/api/v1/autonomy/" + path)
                .then();
    }

    static ValidatableResponse promote(String token, String cell, String ifMatch, CellMode to) {
        return change(token, cell, "promote", ifMatch, Map.of("to", to.text()));
    }

    static ValidatableResponse demote(String token, String cell, String ifMatch) {
        return change(token, cell, "demote", ifMatch, Map.of("reason", "we look again"));
    }

    private static ValidatableResponse change(
            String token, String cell, String action, String ifMatch, Map<String, ?> body) {
        var call = given().auth().oauth2(token).contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            call.header("If-Match", "\"" + ifMatch + "\"");
        }
        return call.post("/api/v1/autonomy/cells/" + cell + "/" + action).then();
    }
}
