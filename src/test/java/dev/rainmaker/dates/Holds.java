package dev.rainmaker.dates;

import static io.restassured.RestAssured.given;

import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.clock.Clock;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls of the date board for tests; each day that is handed out is another one. */
public final class Holds {
    public static final String HOLDS = "/api/v1/date-holds";
    public static final String TEAM = DateResourceId.TEAM.value();

    private static final int FAR = 1_300;
    private static final AtomicInteger DAYS = new AtomicInteger();

    private Holds() {}

    /** A day that no other test of this process holds, so far away that it does not come while the tests run. */
    public static LocalDate freeDay(Clock clock) {
        return LocalDate.ofInstant(clock.now(), ZoneId.of("Europe/Berlin")).plusDays(FAR + DAYS.getAndIncrement());
    }

    public static Response place(String prospect, LocalDate day, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("prospectId", prospect);
        body.put("day", day.toString());
        return post(TestTokens.seller(), HOLDS, body);
    }

    /** Id of a new hold. */
    public static String placed(String prospect, LocalDate day) {
        return place(prospect, day, Map.of()).then().statusCode(201).extract().path("id");
    }

    public static Response act(String token, String hold, String action) {
        return post(token, HOLDS + "/" + hold + "/" + action, Map.of());
    }

    public static Response post(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    public static Response get(String path) {
        return given().auth().oauth2(TestTokens.viewer()).get(path);
    }
}
