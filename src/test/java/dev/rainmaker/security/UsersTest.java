package dev.rainmaker.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import dev.rainmaker.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UsersTest {
    @Inject
    UsersApi users;

    @Test
    void aGeneratedPasswordAllowsNothingUntilItIsChanged() {
        // Given
        var email = "new-" + UUID.randomUUID() + "@rainmaker.example";
        String password = asOwner()
                .body(Map.of("email", email, "name", "Nia New", "role", "manager"))
                .post("/api/v1/users")
                .then()
                .statusCode(201)
                .body("user.mustChangePassword", equalTo(true))
                .extract()
                .path("oneTimePassword");
        // When
        String token = TestUser.signIn(email, password).path("accessToken");
        // Then
        TestUser.me(token).then().statusCode(200).body("mustChangePassword", equalTo(true));
        given().auth().oauth2(token).get("/api/v1/audit").then().statusCode(403);
        String full = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("current", password, "next", "My very own secret 1"))
                .put("/api/v1/auth/password")
                .path("accessToken");
        given().auth().oauth2(full).get("/api/v1/audit").then().statusCode(200);
    }

    @Test
    void anAddressIsUsedOnce() {
        var user = TestUser.create("seller");
        asOwner()
                .body(Map.of("email", user.email().toUpperCase(), "name", "Twin", "role", "seller"))
                .post("/api/v1/users")
                .then()
                .statusCode(409)
                .body("code", equalTo("email_taken"));
    }

    @Test
    void aNewRoleEndsTheTokensOfTheOldOne() {
        // Given
        var user = TestUser.create("manager");
        var token = TestTokens.issuedEarlier("manager", user.id());
        // When
        asOwner()
                .body(Map.of("role", "viewer"))
                .patch("/api/v1/users/" + user.id())
                .then()
                .statusCode(200)
                .body("role", equalTo("viewer"));
        // Then
        given().auth().oauth2(token).get("/api/v1/audit").then().statusCode(401);
    }

    @Test
    void anEditOfAnOldVersionIsRefused() {
        var user = TestUser.create("seller");
        asOwner()
                .header("If-Match", "\"7\"")
                .body(Map.of("name", "Other"))
                .patch("/api/v1/users/" + user.id())
                .then()
                .statusCode(412)
                .body("code", equalTo("version_conflict"));
    }

    @Test
    void unknownAndMalformedIdsAreAnswered() {
        asOwner()
                .get("/api/v1/users/00000000000000000000000000")
                .then()
                .statusCode(404)
                .body("code", equalTo("user_not_found"));
        asOwner().get("/api/v1/users/nonsense").then().statusCode(400).body("code", equalTo("invalid_id"));
        asOwner()
                .body(Map.of("email", "x@y.example", "name", "X", "role", "emperor"))
                .post("/api/v1/users")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_request"));
    }

    @Test
    void aManagerAllowsASellerToApproveOwnMessages() throws Throwable {
        // Given
        var seller = TestUser.create("seller");
        var id = new UserId(seller.id());
        assertThat(mayApprove(id)).isFalse();
        // When
        as(TestTokens.manager())
                .body(Map.of("allowed", true))
                .put("/api/v1/users/" + seller.id() + "/seller-approves")
                .then()
                .statusCode(200)
                .body("sellerApproves", equalTo(true));
        // Then
        assertThat(mayApprove(id)).isTrue();
        as(TestTokens.manager()).get("/api/v1/users/sellers").then().body("id", hasItem(seller.id()));
        as(TestTokens.manager())
                .body(Map.of("allowed", true))
                .put("/api/v1/users/" + TestUser.create("viewer").id() + "/seller-approves")
                .then()
                .statusCode(409)
                .body("code", equalTo("not_a_seller"));
    }

    @Test
    void otherFeaturesGetNamesAndApprovers() throws Throwable {
        // Given
        var manager = new UserId(TestUser.create("manager").id());
        var nobody = new UserId("00000000000000000000000001");
        // When
        var names = VertxContextSupport.subscribeAndAwait(() -> users.names(List.of(manager, nobody)));
        var approvers = VertxContextSupport.subscribeAndAwait(() -> users.activeWith(Set.of(Role.MANAGER)));
        // Then
        assertThat(names).containsExactly(Map.entry(manager, "Terry Tester"));
        assertThat(approvers).extracting(User::id).contains(manager);
        assertThat(mayApprove(manager)).isTrue();
        assertThat(mayApprove(nobody)).isFalse();
    }

    @Test
    void theListIsPagedAndSorted() {
        TestUser.create("seller");
        TestUser.create("seller");
        asOwner()
                .get("/api/v1/users?size=1&sort=-createdAt")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("total", greaterThan(1));
        asOwner().get("/api/v1/users?sort=passwordHash").then().statusCode(400);
    }

    @Test
    void whatHappenedToAUserIsInTheAudit() {
        // Given
        var user = TestUser.create("seller");
        asOwner().post("/api/v1/users/" + user.id() + "/deactivate").then().statusCode(200);
        // When
        var audit = as(TestTokens.manager())
                .get("/api/v1/audit?subjectType=user&subjectId=" + user.id() + "&actor=0000000000000000000000wner");
        // Then
        audit.then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.action", equalTo(List.of("user.deactivated", "user.created")))
                .body("items[0].before.active", equalTo(true))
                .body("items[0].after.active", equalTo(false))
                .body("items[0].actorKind", equalTo("user"));
        assertThat(audit.body().asString()).doesNotContain(user.email());
    }

    private boolean mayApprove(UserId id) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> users.mayApproveOwn(id));
    }

    private static RequestSpecification asOwner() {
        return as(TestTokens.owner());
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
