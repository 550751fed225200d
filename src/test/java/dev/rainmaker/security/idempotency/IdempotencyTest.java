package dev.rainmaker.security.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rainmaker.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request with a key acts once, whatever gets lost on the way back. */
@QuarkusTest
class IdempotencyTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String PATH = "/api/v1/prospects";

    @Inject
    AgroalDataSource database;

    @Inject
    IdempotencyCleaning cleaning;

    private final String name = unique("Repeat");
    private final String key = unique("key");

    @Test
    void theSameRequestGetsTheSameAnswerAndActsOnce() {
        var first = create(TestTokens.seller(), key, name).then().statusCode(201);
        first.header("Idempotency-Replayed", nullValue());
        String id = first.extract().path("id");

        create(TestTokens.seller(), key, name)
                .then()
                .statusCode(201)
                .contentType(ContentType.JSON)
                .header("Idempotency-Replayed", equalTo("true"))
                .header("ETag", first.extract().header("ETag"))
                .body("id", equalTo(id));
        assertThat(prospects()).isEqualTo(1);
    }

    @Test
    void aRefusalIsAnAnswerToo() {
        given().auth()
                .oauth2(TestTokens.seller())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(TestTokens.seller())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(400)
                .header("Idempotency-Replayed", equalTo("true"))
                .contentType("application/problem+json")
                .body("code", equalTo("invalid_request"));
    }

    @Test
    void aKeyServesOneContentOnly() {
        create(TestTokens.seller(), key, name).then().statusCode(201);

        create(TestTokens.seller(), key, unique("Other"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
    }

    @Test
    void anotherUserHasKeysOfTheirOwn() {
        create(TestTokens.seller(), key, name).then().statusCode(201);

        create(TestTokens.manager(), key, unique("Other"))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void theRoleIsAskedBeforeTheKey() {
        var before = rows("status IS NULL OR status = 403");
        create(TestTokens.viewer(), key, name).then().statusCode(403);
        assertThat(rows("status IS NULL OR status = 403")).isEqualTo(before);
    }

    @Test
    void ofManyAtOnceOneActs() throws Exception {
        var start = new CyclicBarrier(6);
        Callable<Response> call = () -> {
            start.await();
            return create(TestTokens.seller(), key, name);
        };
        try (var threads = Executors.newFixedThreadPool(6)) {
            var answers =
                    threads.invokeAll(IntStream.range(0, 6).mapToObj(i -> call).toList());
            for (var answer : answers) {
                var response = answer.get();
                assertThat(response.statusCode()).isIn(201, 409);
                if (response.statusCode() == 409) {
                    assertThat(response.<String>path("code")).isEqualTo("idempotent_request_running");
                    assertThat(response.header("Retry-After")).isEqualTo("2");
                }
            }
        }
        assertThat(prospects()).isEqualTo(1);
    }

    @Test
    void aRunningRequestIsNotRunAgainBeforeItsLeaseIsOver() throws SQLException {
        create(TestTokens.seller(), key, name).then().statusCode(201);
        change("status = NULL, answer = NULL");

        create(TestTokens.seller(), key, name).then().statusCode(409).header("Retry-After", "2");

        change("started_at = started_at - INTERVAL 1 HOUR");
        create(TestTokens.seller(), key, name).then().header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aDayLaterTheKeyIsFreeAgain() throws SQLException {
        create(TestTokens.seller(), key, name).then().statusCode(201);
        change("expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
        create(TestTokens.seller(), key, unique("Other")).then().statusCode(201);

        change("expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
        cleaning.clean().await().indefinitely();

        assertThat(rows("expires_at < UTC_TIMESTAMP(6)")).isZero();
    }

    @Test
    void nothingOfTheAnswerIsReadableInTheTable() {
        create(TestTokens.seller(), key, name).then().statusCode(201);
        assertThat(rows("answer LIKE '%" + name + "%' OR scope = '" + key + "'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "umlaut-\u00e4", ""})
    void aKeyIsVisibleAscii(String wrong) {
        create(TestTokens.seller(), wrong, name)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency_key_invalid"));
    }

    @Test
    void aKeyHasAtMost128Characters() {
        create(TestTokens.seller(), "k".repeat(129), name).then().statusCode(400);
        create(TestTokens.seller(), unique("k".repeat(100)), name).then().statusCode(201);
    }

    private static Response create(String token, String key, String name) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("type", "individual", "name", name))
                .post(PATH);
    }

    private int prospects() {
        return count("SELECT COUNT(*) FROM prospect WHERE name = '" + name + "'");
    }

    private int rows(String where) {
        return count("SELECT COUNT(*) FROM idempotent_request WHERE " + where);
    }

    private int count(String sql) {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void change(String assignments) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.createStatement()) {
            update.executeUpdate("UPDATE idempotent_request SET " + assignments);
        }
    }

    private static String unique(String word) {
        return word + Long.toString(System.nanoTime(), 36) + "n" + COUNT.incrementAndGet();
    }
}
