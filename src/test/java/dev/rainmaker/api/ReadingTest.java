package dev.rainmaker.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.TestMail;
import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * Reading changes nothing: a row that is written back by a look gets a new version, and whoever looks at the same moment is
 * refused.
 */
@QuarkusTest
class ReadingTest {
    @ConfigProperty(name = "rainmaker.inbound.secret")
    String secret;

    @Inject
    DataSource database;

    @Test
    void aLookAtAProspectAndItsConversationLeavesTheirVersions() throws Exception {
        // Given
        var email = "ines-" + UUID.randomUUID() + "@guest.example";
        var prospect = TestProspects.entered(Map.of("type", "individual", "name", "Ines " + email, "email", email));
        TestMail.deliver(
                        secret,
                        "From: " + email + "\r\nTo: sales@planner.example\r\nMessage-ID: <" + UUID.randomUUID()
                                + "@guest.example>\r\nSubject: Hello\r\nContent-Type: text/plain\r\n\r\nCould we talk?\r\n")
                .then()
                .statusCode(202);
        var conversation = look("/api/v1/conversations?prospect=" + prospect, "items[0].id");
        var before = versions(prospect, conversation);
        // When
        look("/api/v1/prospects/" + prospect, "id");
        look("/api/v1/conversations/" + conversation, "id");
        look("/api/v1/conversations/" + conversation + "/messages", "[0].id");
        look("/api/v1/conversations/" + conversation + "/brief", "entries");
        look("/api/v1/summaries/" + conversation, "sentiment");
        // Then
        assertThat(versions(prospect, conversation)).isEqualTo(before);
    }

    private static String look(String path, String field) {
        var answer = given().auth().oauth2(TestTokens.owner()).get(path).then().statusCode(200);
        return String.valueOf(answer.extract().<Object>path(field));
    }

    private String versions(String prospect, String conversation) throws SQLException {
        return version("prospect", prospect) + " " + version("conversation", conversation);
    }

    private long version(String table, String id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT version FROM " + table + " WHERE id = ?")) {
            query.setString(1, id);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
