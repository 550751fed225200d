package dev.rainmaker.prospects;

import static dev.rainmaker.prospects.ProspectCalls.as;
import static dev.rainmaker.prospects.ProspectCalls.create;
import static dev.rainmaker.prospects.ProspectCalls.created;
import static dev.rainmaker.prospects.ProspectCalls.unique;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rainmaker.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProspectResourceTest {
    private static final String NOBODY = "01jzzzzzzzzzzzzzzzzzzzzzzz";

    @Test
    void aProspectKeepsWhatWasEnteredInOneForm() {
        // Given
        var name = unique("Ada");
        // When
        var answer = create(Map.of(
                "name",
                "  " + name + " Lovelace ",
                "email",
                name.toUpperCase() + "@Mail.Example",
                "phone",
                "(512) 555-" + "0143",
                "place",
                "Austin",
                "eventType",
                "wedding",
                "guests",
                120));
        // Then
        answer.statusCode(201)
                .header("ETag", notNullValue())
                .body("name", equalTo(name + " Lovelace"))
                .body("email", equalTo(name.toLowerCase() + "@mail.example"))
                .body("phone", equalTo("+15125550143"))
                .body("status", equalTo("discovered"))
                .body("type", equalTo("individual"))
                .body("source", equalTo("manual"));
        as(TestTokens.owner())
                .delete("/api/v1/prospects/" + answer.extract().path("id"))
                .then()
                .statusCode(204);
    }

    @Test
    void theSameEmailIsRefusedAndNamesWhoIsThere() {
        // Given
        var email = unique("same") + "@mail.example";
        var first = created(Map.of("name", unique("First"), "email", email));
        // When
        var second = create(Map.of("name", unique("Second"), "email", email.toUpperCase()));
        // Then
        second.statusCode(409)
                .body("code", equalTo("duplicate_prospect"))
                .body("existing", equalTo(first))
                .body("matched_by", equalTo("email"));
    }

    @Test
    void theSameNameAndPlaceAndTheSameCompanyDomainAreDuplicates() {
        // Given
        var name = unique("Renée");
        created(Map.of("name", name, "place", "San José"));
        var domain = unique("firm") + ".example";
        created(Map.of("name", unique("Firm"), "type", "company", "email", "hello@" + domain));
        // When / Then
        create(Map.of("name", name.replace('é', 'e').toUpperCase(), "place", "san jose"))
                .statusCode(409)
                .body("matched_by", equalTo("name_place"));
        create(Map.of("name", unique("Firm Ltd"), "type", "company", "email", "events@" + domain))
                .statusCode(409)
                .body("matched_by", equalTo("domain"));
    }

    @Test
    void aViewerSeesContactDataMasked() {
        // Given
        var name = unique("Masked");
        var id = created(Map.of("name", name, "email", "anna" + name + "@delta.example", "phone", "+15125550177"));
        as(TestTokens.owner())
                .body(Map.of("phone", "+1512" + String.format("%07d", Math.abs(name.hashCode() % 9999999))))
                .patch("/api/v1/prospects/" + id);
        // When
        var seen = as(TestTokens.viewer()).get("/api/v1/prospects/" + id).then();
        // Then
        seen.statusCode(200).body("email", equalTo("a•••@d•••")).body("name", equalTo(name));
        as(TestTokens.viewer())
                .queryParam("q", name)
                .get("/api/v1/prospects")
                .then()
                .body("items[0].email", equalTo("a•••@d•••"));
    }

    @Test
    void anEditOnAnOldVersionIsRefused() {
        // Given
        var id = created(Map.of("name", unique("Etag")));
        var etag = as(TestTokens.seller()).get("/api/v1/prospects/" + id).header("ETag");
        as(TestTokens.seller())
                .header("If-Match", etag)
                .body(Map.of("place", "Lyon"))
                .patch("/api/v1/prospects/" + id)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(etag)))
                .body("place", equalTo("Lyon"));
        // When
        var late = as(TestTokens.seller())
                .header("If-Match", etag)
                .body(Map.of("place", "Paris"))
                .patch("/api/v1/prospects/" + id)
                .then();
        // Then
        late.statusCode(412).body("code", equalTo("version_conflict"));
    }

    @Test
    void putClearsWhatIsAbsentAndPatchLeavesIt() {
        // Given
        var name = unique("Clear");
        var id = created(Map.of("name", name, "place", "Rome", "guests", 40));
        // When / Then
        as(TestTokens.seller())
                .body(Map.of("guests", 50))
                .patch("/api/v1/prospects/" + id)
                .then()
                .body("guests", equalTo(50))
                .body("place", equalTo("Rome"));
        as(TestTokens.seller())
                .body(Map.of("name", name))
                .put("/api/v1/prospects/" + id)
                .then()
                .statusCode(200)
                .body("guests", nullValue())
                .body("place", nullValue());
    }

    @Test
    void aStatusMovesOnlyWhereItMayGo() {
        // Given
        var id = created(Map.of("name", unique("Mover")));
        // When
        var illegal = as(TestTokens.seller())
                .body(Map.of("status", "qualified"))
                .post("/api/v1/prospects/" + id + "/status")
                .then();
        // Then
        illegal.statusCode(409).body("code", equalTo("illegal_transition")).body("from", equalTo("discovered"));
        as(TestTokens.seller())
                .body(Map.of("status", "enriched"))
                .post("/api/v1/prospects/" + id + "/status")
                .then()
                .statusCode(200)
                .body("status", equalTo("enriched"));
        as(TestTokens.viewer())
                .get("/api/v1/prospects/" + id + "/timeline")
                .then()
                .body("kind", equalTo(java.util.List.of("prospect.moved", "prospect.created")));
    }

    @Test
    void anArchivedProspectLeavesTheListsAndComesBack() {
        // Given
        var name = unique("Gone");
        var id = created(Map.of("name", name, "email", name + "@mail.example"));
        as(TestTokens.manager()).delete("/api/v1/prospects/" + id).then().statusCode(204);
        // When / Then
        as(TestTokens.owner())
                .queryParam("q", name)
                .get("/api/v1/prospects")
                .then()
                .body("items", hasSize(0))
                .body("total", equalTo(0));
        as(TestTokens.seller())
                .body(Map.of("place", "Oslo"))
                .patch("/api/v1/prospects/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("prospect_archived"));
        as(TestTokens.owner())
                .post("/api/v1/prospects/" + id + "/restore")
                .then()
                .statusCode(200);
        for (var search : java.util.List.of(name, name + "@MAIL.example")) {
            as(TestTokens.owner())
                    .queryParam("q", search)
                    .get("/api/v1/prospects")
                    .then()
                    .body("items.id", equalTo(java.util.List.of(id)));
        }
    }

    @Test
    void signalsCountOnceAndRaiseTheScoreWhosePartsAddUp() {
        // Given
        var id = created(Map.of("name", unique("Signal"), "place", "Austin"));
        int before = as(TestTokens.seller())
                .get("/api/v1/prospects/" + id + "/score")
                .path("score");
        var signal = Map.of(
                "kind",
                "venue_wanted",
                "quote",
                "We look for a barn.",
                "sourceUrl",
                "https://forum.example/1",
                "confidence",
                0.9);
        // When
        as(TestTokens.seller())
                .body(signal)
                .post("/api/v1/prospects/" + id + "/signals")
                .then()
                .statusCode(200);
        as(TestTokens.seller())
                .body(signal)
                .post("/api/v1/prospects/" + id + "/signals")
                .then()
                .body("", hasSize(1));
        // Then
        var score = as(TestTokens.viewer()).get("/api/v1/prospects/" + id + "/score");
        int total = score.path("score");
        java.util.List<Integer> points = score.path("parts.points");
        org.assertj.core.api.Assertions.assertThat(total)
                .isEqualTo(before + 27)
                .isEqualTo(points.stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void aMergeFillsGapsMovesMailAndCanBeUndone() {
        // Given
        var kept = created(Map.of("name", unique("Kept")));
        var email = unique("dup") + "@mail.example";
        var name = unique("Dup");
        var duplicate = created(Map.of("name", name, "email", email, "place", "Bern"));
        // When
        as(TestTokens.seller())
                .body(Map.of("duplicate", duplicate))
                .post("/api/v1/prospects/" + kept + "/merge")
                .then()
                .statusCode(200)
                .body("email", equalTo(email))
                .body("place", equalTo("Bern"));
        // Then
        as(TestTokens.seller())
                .queryParam("q", name)
                .get("/api/v1/prospects")
                .then()
                .body("items", hasSize(0));
        as(TestTokens.seller())
                .body(Map.of("duplicate", duplicate))
                .post("/api/v1/prospects/" + kept + "/merge/undo")
                .then()
                .statusCode(200)
                .body("email", nullValue())
                .body("place", nullValue());
        for (var search : java.util.List.of(name, email)) {
            as(TestTokens.seller())
                    .queryParam("q", search)
                    .get("/api/v1/prospects")
                    .then()
                    .body("items.id", equalTo(java.util.List.of(duplicate)));
        }
        as(TestTokens.seller())
                .body(Map.of("duplicate", duplicate))
                .post("/api/v1/prospects/" + kept + "/merge/undo")
                .then()
                .statusCode(409)
                .body("code", equalTo("merge_refused"));
    }

    @Test
    void rolesAreKept() {
        var id = created(Map.of("name", unique("Roles")));
        given().get("/api/v1/prospects").then().statusCode(401).body("code", equalTo("unauthenticated"));
        as(TestTokens.viewer())
                .body(Map.of("name", "x"))
                .post("/api/v1/prospects")
                .then()
                .statusCode(403);
        as(TestTokens.seller()).delete("/api/v1/prospects/" + id).then().statusCode(403);
        as(TestTokens.viewer())
                .body(Map.of("status", "enriched"))
                .post("/api/v1/prospects/" + id + "/status")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\" \"}",
                "{}",
                "{\"name\":\"A\",\"email\":\"no address\"}",
                "{\"name\":\"A\",\"phone\":\"call me\"}",
                "{\"name\":\"A\",\"guests\":-1}",
                "{\"name\":\"A\",\"eventDate\":\"soon\"}",
                "{\"name\":\"A\",\"eventType\":\"heist\"}",
                "{\"name\":\"A\",\"colour\":\"red\"}",
                "{\"name\":",
                "[]"
            })
    void badInputIsAClearProblem(String body) {
        as(TestTokens.seller())
                .body(body)
                .post("/api/v1/prospects")
                .then()
                .statusCode(400)
                .body("code", notNullValue());
    }

    @Test
    void overLongTextBadIdsAndBadParametersAreClearProblems() {
        create(Map.of("name", "x".repeat(201))).statusCode(400).body("code", equalTo("invalid_request"));
        as(TestTokens.seller())
                .get("/api/v1/prospects/nonsense")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_id"));
        as(TestTokens.seller())
                .get("/api/v1/prospects/" + NOBODY)
                .then()
                .statusCode(404)
                .body("code", equalTo("prospect_not_found"));
        for (var query : java.util.List.of("sort=colour", "size=0", "size=999", "page=-1", "status=asleep")) {
            as(TestTokens.seller()).get("/api/v1/prospects?" + query).then().statusCode(400);
        }
    }

    @Test
    void severalWordPrefixesMustAllMatch() {
        // Given
        var mark = unique("Zq");
        var id = created(Map.of("name", mark + " Møller", "company", "Fjord Events", "place", "Århus"));
        created(Map.of("name", mark + " Jansen", "place", "Delft"));
        // When
        var found = as(TestTokens.seller())
                .queryParam("q", "moll arh " + mark.substring(0, mark.length() - 1))
                .queryParam("total", false)
                .get("/api/v1/prospects")
                .then();
        // Then
        found.statusCode(200).body("items.id", equalTo(java.util.List.of(id))).body("total", nullValue());
    }
}
