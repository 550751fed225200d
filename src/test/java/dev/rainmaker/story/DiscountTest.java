package dev.rainmaker.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rainmaker.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A person takes something off while the proposal waits for a yes: the run presents the new version, and the guard holds it. */
@QuarkusTest
@TestProfile(StoryProfile.class)
class DiscountTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    DataSource database;

    private final House house = new House();

    @Test
    void aDiscountOverTheLimitIsPresentedAnewAndLeavesOnlyAfterASignOff() throws Exception {
        // Given
        FreshHouse.open(database, 5);
        var prospect = house.enter(World.persona("rosa"));
        await("a proposal waits for a yes").atMost(PATIENCE).until(() -> {
            approveAllButProposals();
            return proposalRequest() != null;
        });
        var first = house.get("/api/v1/proposals?prospect=" + prospect);
        String id = first.getString("items[0].id");
        var old = proposalRequest();
        // When
        post("/api/v1/proposals/" + id + "/versions", Map.of("discountPercent", 12))
                .then()
                .statusCode(200)
                .body("number", equalTo(2));
        // Then
        await("the new version waits for a yes")
                .atMost(PATIENCE)
                .until(() -> proposalRequest() != null
                        && !proposalRequest().get("id").equals(old.get("id")));
        var request = proposalRequest();
        assertThat(house.approve(old.get("id"), old.get("fingerprint"))).isEqualTo(409);
        post("/api/v1/approvals/" + request.get("id") + "/approve", Map.of("fingerprint", request.get("fingerprint")))
                .then()
                .statusCode(409)
                .body("code", equalTo("proposal_needs_sign_off"));
        post("/api/v1/proposals/" + id + "/sign-off", Map.of("number", 2, "reason", "An old client"))
                .then()
                .statusCode(200);
        assertThat(house.approve(request.get("id"), request.get("fingerprint"))).isEqualTo(200);
        await("the new version has left").atMost(PATIENCE).until(() -> {
            approveAllButProposals();
            return List.of("sent", "viewed", "accepted")
                    .contains(house.get("/api/v1/proposals/" + id).getString("status"));
        });
        var sent = house.get("/api/v1/proposals/" + id);
        assertThat(sent.getInt("number")).isEqualTo(2);
        assertThat(sent.getInt("totalMinor")).isLessThan(first.getInt("items[0].totalMinor"));
        post("/api/v1/proposals/" + id + "/versions", Map.of("discountPercent", 0))
                .then()
                .statusCode(409)
                .body("code", equalTo("proposal_not_rewritable"));
    }

    private Map<String, String> proposalRequest() {
        return all().stream()
                .filter(each -> "proposal".equals(each.get("kind")))
                .findFirst()
                .orElse(null);
    }

    private void approveAllButProposals() {
        all().stream()
                .filter(each -> !"proposal".equals(each.get("kind")))
                .forEach(each -> house.approve(each.get("id"), each.get("fingerprint")));
    }

    private List<Map<String, String>> all() {
        return house.get("/api/v1/approvals?state=pending&size=50").getList("items");
    }

    private static Response post(String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(TestTokens.manager())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }
}
