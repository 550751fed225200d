package dev.rainmaker.workflow.hunt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import dev.rainmaker.agents.Candidate;
import dev.rainmaker.agents.DocumentNature;
import dev.rainmaker.agents.Judgement;
import dev.rainmaker.agents.Judgement.Verdict;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.event.EventLog;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.platform.worker.Reactive;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A person decides on hits that the hunter was not sure of, or turned away. */
@QuarkusTest
class HitDecisionsTest {
    private static final String QUOTE = "We still need somebody to run the evening.";

    @Inject
    HuntHitRepository hits;

    @Inject
    HuntJson json;

    @Inject
    FieldCrypto crypto;

    @Inject
    Ids ids;

    @Inject
    EventLog log;

    @Inject
    HuntProgress progress;

    @Test
    void anUnsureHitThatIsAcceptedBecomesAProspectWithItsSignalsAndOneJourney() throws Throwable {
        // Given
        var hunt = hunt();
        var email = "p" + ids.next() + "@mail.example";
        var hit = hit(hunt, Verdict.UNSURE, somebody("Odalys Brenninger", email));
        // When
        var first = prospectOf(accept(hunt, hit, Map.of()).statusCode(200), hit);
        var again = prospectOf(accept(hunt, hit, Map.of()).statusCode(200), hit);
        // Then
        assertThat(again).isEqualTo(first);
        seller().get("/api/v1/prospects/" + first)
                .then()
                .statusCode(200)
                .body("email", equalTo(email.toLowerCase()))
                .body("source", equalTo("hunt:" + hunt));
        seller().get("/api/v1/prospects/" + first + "/signals")
                .then()
                .statusCode(200)
                .body("quote", hasItems(QUOTE));
        assertThat(journeysOf(first)).isEqualTo(1);
        await().untilAsserted(() -> assertThat(log.after("hunts", 0))
                .filteredOn(event -> event.subject().equals(hunt))
                .isNotEmpty());
        given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/audit?subjectType=hunt_hit&subjectId=" + hit)
                .then()
                .statusCode(200)
                .body("items.action", hasItems("hunt_hit.accepted"));
    }

    @Test
    void aHitWithoutANameSaysWhatIsMissingAndTakesItFromThePerson() throws Throwable {
        // Given
        var hunt = hunt();
        var hit = hit(hunt, Verdict.NO, null);
        // When
        accept(hunt, hit, Map.of())
                .statusCode(409)
                .body("code", equalTo("hit_without_name"))
                .body("missing", hasItems("name", "company"));
        var name = "Tibor " + ids.next();
        var prospect = prospectOf(accept(hunt, hit, Map.of("name", name)).statusCode(200), hit);
        // Then
        seller().get("/api/v1/prospects/" + prospect).then().statusCode(200).body("name", equalTo(name));
    }

    @Test
    void somebodyAlreadyKnownIsFoundAndNotCreatedTwice() throws Throwable {
        // Given
        var hunt = hunt();
        var email = "k" + ids.next() + "@mail.example";
        var known = TestProspects.entered(Map.of("name", "Known Somebody", "email", email));
        var hit = hit(hunt, Verdict.UNSURE, somebody("K. Somebody", email));
        // When
        accept(hunt, hit, Map.of())
                .statusCode(200)
                .body(one(hit) + "duplicateOf", equalTo(known))
                .body(one(hit) + "prospectId", nullValue());
        // Then
        assertThat(journeysOf(known)).isEqualTo(1);
    }

    @Test
    void aRejectedHitKeepsItsReasonAndMayStillBeAccepted() throws Throwable {
        // Given
        var hunt = hunt();
        var hit = hit(hunt, Verdict.UNSURE, somebody("Wenzel Aumüller", "w" + ids.next() + "@mail.example"));
        // When
        reject(hunt, hit, "They only ask for a friend")
                .statusCode(200)
                .body(one(hit) + "decision", equalTo("rejected"))
                .body(one(hit) + "decisionReason", equalTo("They only ask for a friend"));
        reject(hunt, hit, "Another reason")
                .statusCode(200)
                .body(one(hit) + "decisionReason", equalTo("They only ask for a friend"));
        // Then
        accept(hunt, hit, Map.of())
                .statusCode(200)
                .body(one(hit) + "decision", equalTo("accepted"))
                .body(one(hit) + "decisionReason", nullValue())
                .body(one(hit) + "prospectId", notNullValue());
    }

    @Test
    void whatIsAProspectAlreadyIsNotRejected() throws Throwable {
        // Given
        var hunt = hunt();
        var hit = hit(hunt, Verdict.UNSURE, somebody("Ilka Rosentreter", "i" + ids.next() + "@mail.example"));
        var prospect = prospectOf(accept(hunt, hit, Map.of()).statusCode(200), hit);
        // When
        var answer = reject(hunt, hit, "Changed my mind");
        // Then
        answer.statusCode(409).body("code", equalTo("hit_already_accepted")).body("prospect", equalTo(prospect));
    }

    @Test
    void decisionsAtTheSameMomentMakeOneProspectOrNone() throws Throwable {
        // Given
        var hunt = hunt();
        var hit = hit(hunt, Verdict.UNSURE, somebody("Jette Quast", "j" + ids.next() + "@mail.example"));
        // When
        var answers = atOnce(IntStream.range(0, 9)
                .<Callable<Integer>>mapToObj(
                        i -> () -> (i % 3 == 2 ? reject(hunt, hit, "No") : accept(hunt, hit, Map.of()))
                                .extract()
                                .statusCode())
                .toList());
        // Then
        assertThat(answers).isSubsetOf(200, 409).contains(200);
        var prospect = prospectOf(accept(hunt, hit, Map.of()).statusCode(200), hit);
        assertThat(journeysOf(prospect)).isEqualTo(1);
        assertThat(named("Jette Quast")).isEqualTo(1);
    }

    @Test
    void aPersonAndTheHuntAtTheSameMomentMakeOneProspect() throws Throwable {
        // Given
        var hunt = hunt();
        var run = seller().get("/api/v1/hunts/" + hunt).<String>path("runId");
        for (int i = 0; i < 5; i++) {
            var name = "Runa Thiel " + (char) ('A' + i);
            var hit = hit(hunt, Verdict.YES, somebody(name, "r" + ids.next() + "@mail.example"));
            // When
            atOnce(List.of(
                    () -> accept(hunt, hit, Map.of()).extract().statusCode(),
                    () -> Reactive.await(() -> progress.storeNext(hunt, run, Instant.EPOCH))
                                    .any()
                            ? 1
                            : 0));
            // Then
            var prospect = prospectOf(accept(hunt, hit, Map.of()).statusCode(200), hit);
            assertThat(journeysOf(prospect)).isEqualTo(1);
            assertThat(named(name)).isEqualTo(1);
        }
    }

    @Test
    void twoHuntsThatStoreTheSamePersonAtTheSameMomentMakeOneProspect() throws Throwable {
        for (int i = 0; i < 5; i++) {
            // Given
            var name = "Sunna Vik " + (char) ('A' + i);
            var email = "s" + ids.next() + "@mail.example";
            var hunts = List.of(hunt(), hunt());
            for (var hunt : hunts) {
                hit(hunt, Verdict.YES, somebody(name, email));
            }
            // When
            atOnce(hunts.stream()
                    .<Callable<Integer>>map(hunt -> () -> {
                        var run = seller().get("/api/v1/hunts/" + hunt).<String>path("runId");
                        return Reactive.await(() -> progress.storeNext(hunt, run, Instant.EPOCH))
                                        .any()
                                ? 1
                                : 0;
                    })
                    .toList());
            // Then
            assertThat(named(name)).isEqualTo(1);
        }
    }

    @Test
    void theListTellsTheSameFiguresAsTheHunt() throws Throwable {
        // Given
        var hunt = hunt();
        await("the hunt's own search is over").atMost(Duration.ofSeconds(60)).until(() -> List.of(
                        "done", "needs_attention", "failed")
                .contains(seller().get("/api/v1/hunts/" + hunt).<String>path("status")));
        accept(hunt, hit(hunt, Verdict.UNSURE, somebody("Tove Lind", "t" + ids.next() + "@mail.example")), Map.of())
                .statusCode(200);
        hit(hunt, Verdict.NO, null);
        // When
        var listed = seller().get("/api/v1/hunts?size=100").jsonPath();
        // Then
        var row = "items.find { it.id == '" + hunt + "' }.";
        var itself = seller().get("/api/v1/hunts/" + hunt).jsonPath();
        for (var figure : List.of("total", "judged", "accepted")) {
            assertThat(listed.getInt(row + figure)).as(figure).isPositive().isEqualTo(itself.getInt(figure));
        }
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static int named(String name) {
        List<String> names =
                seller().queryParam("q", name).get("/api/v1/prospects").path("items.name");
        return (int) names.stream().filter(name::equals).count();
    }

    @Test
    void unknownHitsBlankReasonsAndViewersAreRefused() throws Throwable {
        // Given
        var hunt = hunt();
        var hit = hit(hunt, Verdict.NO, null);
        // Then
        accept(hunt, "00000000000000000000000000", Map.of()).statusCode(404).body("code", equalTo("hit_not_found"));
        accept(hunt(), hit, Map.of()).statusCode(404).body("code", equalTo("hit_not_found"));
        reject(hunt, hit, "  ").statusCode(400);
        given().auth()
                .oauth2(TestTokens.viewer())
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/v1/hunts/" + hunt + "/hits/" + hit + "/accept")
                .then()
                .statusCode(403);
    }

    private static Candidate somebody(String name, String email) {
        return new Candidate(
                ProspectType.INDIVIDUAL, name, null, email, null, null, null, EventType.OTHER, null, null, 40);
    }

    private static String hunt() {
        return seller().body(Map.of("target", "birthday parties in Aarhus"))
                .post("/api/v1/hunts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String hit(String hunt, Verdict verdict, Candidate candidate) throws Throwable {
        var row = new HuntHitEntity();
        row.id = ids.next();
        row.huntId = hunt;
        row.urlHash = "0".repeat(38) + row.id;
        row.url = "https://board.example/" + row.id;
        row.title = "A page";
        row.provider = "test";
        row.verdict = verdict;
        row.confidence = 0.5;
        row.reason = "The page is mixed.";
        var judgement = new Judgement(
                verdict,
                0.5,
                candidate == null ? DocumentNature.UNRELATED : DocumentNature.PLANS_EVENT,
                row.reason,
                candidate,
                candidate == null ? List.of() : List.of(new Judgement.Signal("seeking", QUOTE)));
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> crypto.cipherFor(hunt)
                .invoke(cipher -> row.judgement = cipher.encrypt("judgement", json.write(judgement)))
                .flatMap(cipher -> hits.persist(row))));
        return row.id;
    }

    private static ValidatableResponse accept(String hunt, String hit, Map<String, String> body) {
        return seller().body(body)
                .post("/api/v1/hunts/" + hunt + "/hits/" + hit + "/accept")
                .then();
    }

    private static ValidatableResponse reject(String hunt, String hit, String reason) {
        return seller().body(Map.of("reason", reason))
                .post("/api/v1/hunts/" + hunt + "/hits/" + hit + "/reject")
                .then();
    }

    private static String prospectOf(ValidatableResponse answer, String hit) {
        return answer.extract().path(one(hit) + "prospectId");
    }

    private static String one(String hit) {
        return "hits.find { it.id == '" + hit + "' }.";
    }

    private static int journeysOf(String prospect) {
        List<String> runs = seller().get("/api/v1/runs?kind=journey&subject=" + prospect)
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.subjectId == '" + prospect + "' }.id");
        return runs.size();
    }

    private static io.restassured.specification.RequestSpecification seller() {
        return given().auth().oauth2(TestTokens.seller()).contentType(ContentType.JSON);
    }
}
