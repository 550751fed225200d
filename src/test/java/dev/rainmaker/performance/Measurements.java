package dev.rainmaker.performance;

import static org.awaitility.Awaitility.await;

import dev.rainmaker.platform.database.OwnDatabase;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.mysqlclient.MySQLBuilder;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/**
 * What {@code src/docs/guide/performance.md} tells, measured on the package with 100,000 imported prospects; every rate beside
 * a baseline of the same run. Not part of the build: {@code src/test/measure} runs it.
 */
class Measurements {
    private static final int ROWS = Integer.parseInt(System.getenv().getOrDefault("MEASURE_ROWS", "100000"));
    private static final int IN_FLIGHT = 8;
    private static final Duration WARM = Duration.ofSeconds(10);
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final int MOST = 400_000;
    /** What the product's list reads. */
    private static final String COLUMNS =
            "p.id, p.version, p.type, p.name, p.company, p.place, p.time_zone, p.event_type, p.event_date, p.guests, p.status,"
                    + " p.score, p.reason, p.source, p.simulated, p.needs_review, p.assigned_to, p.email, p.phone,"
                    + " p.created_at, p.updated_at";

    private final Path folder = Path.of("target/measure").toAbsolutePath();

    private final Vertx vertx = Vertx.vertx();
    private PackagedHouse house;
    private Owner owner;

    @Test
    void theFiguresOfTheGuide() throws Exception {
        Files.createDirectories(folder);
        house = new PackagedHouse(folder);
        try {
            house.recordStart();
            house.start();
            house.stop();
            tell("package ready (database migrated), best of 3, s", bestStart());
            settleMemory();
            owner = new Owner(house.url());
            owner.setUp();
            long begin = System.nanoTime();
            owner.importRows(ROWS, folder.resolve("people.csv"));
            tell("import of " + ROWS + " rows, rows/s", ROWS / ((System.nanoTime() - begin) / 1e9));
            owner.signIn();
            lists();
            words();
            settleMemory();
        } finally {
            house.close();
            vertx.close();
        }
    }

    private double bestStart() throws IOException {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            if (i > 0) {
                house.stop();
            }
            best = Math.min(best, house.start().toMillis() / 1000.0);
        }
        return best;
    }

    /** Idle is when ten looks in a row differ by less than a megabyte. */
    private void settleMemory() throws IOException {
        var last = new double[] {0, 0};
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    double now = house.residentMegabytes();
                    last[1] = Math.abs(now - last[0]) < 1 ? last[1] + 1 : 0;
                    last[0] = now;
                    return last[1] >= 10;
                });
        tell("resident when idle, MB", last[0]);
    }

    private void lists() {
        var sql = sql();
        var http = vertx.createHttpClient(
                new HttpClientOptions()
                        .setDefaultPort(java.net.URI.create(house.url()).getPort()),
                new PoolOptions().setHttp1MaxSize(IN_FLIGHT));
        var page = "SELECT " + COLUMNS
                + " FROM (SELECT id FROM prospect WHERE archived = 0 AND type = ? ORDER BY sort_name asc, id asc"
                + " LIMIT ? OFFSET ?) chosen JOIN prospect p ON p.id = chosen.id ORDER BY p.sort_name asc, p.id asc";
        var count = "SELECT COUNT(*) FROM prospect WHERE archived = 0 AND type = ?";
        IntFunction<CompletionStage<?>> rawPage = number -> sql.preparedQuery(page)
                .execute(Tuple.of("INDIVIDUAL", 20, number % 50 * 20))
                .toCompletionStage();
        IntFunction<CompletionStage<?>> rawBoth = number -> sql.preparedQuery(page)
                .execute(Tuple.of("INDIVIDUAL", 20, number % 50 * 20))
                .compose(rows -> sql.preparedQuery(count).execute(Tuple.of("INDIVIDUAL")))
                .toCompletionStage();
        IntFunction<CompletionStage<?>> page20 =
                number -> call(http, "/api/v1/prospects?type=individual&sort=name&total=false&page=" + number % 50);
        IntFunction<CompletionStage<?>> page20total =
                number -> call(http, "/api/v1/prospects?type=individual&sort=name&page=" + number % 50);
        compare("list without total", rawPage, page20);
        compare("list with total", rawBoth, page20total);
        compare("list with total, again", rawBoth, page20total);
        compare("list without total, again", rawPage, page20);
        sql.close();
    }

    private void words() {
        var http = vertx.createHttpClient(
                new HttpClientOptions()
                        .setDefaultPort(java.net.URI.create(house.url()).getPort()),
                new PoolOptions().setHttp1MaxSize(IN_FLIGHT));
        var searches = List.of("lisb", "person4242", "pers graz", "wo", "austin", "person77 oslo", "york", "p");
        IntFunction<CompletionStage<?>> search = number -> call(
                http,
                "/api/v1/prospects?q=" + searches.get(number % searches.size()).replace(" ", "%20"));
        new Load(4, WARM, MOST).run(search);
        var figures = new Load(4, TIME, MOST).run(search);
        tell("word search, 4 in flight: per second", figures.perSecond());
        tell("word search, p50 ms", figures.p50());
        tell("word search, p95 ms", figures.p95());
        for (var words : searches) {
            var one = new Load(1, Duration.ofSeconds(2), 200)
                    .run(number -> call(http, "/api/v1/prospects?q=" + words.replace(" ", "%20")));
            tell("  '" + words + "', one in flight: p95 ms", one.p95());
        }
    }

    private void compare(
            String what, IntFunction<CompletionStage<?>> baseline, IntFunction<CompletionStage<?>> product) {
        new Load(IN_FLIGHT, WARM, MOST).run(product);
        new Load(IN_FLIGHT, Duration.ofSeconds(3), MOST).run(baseline);
        var raw = new Load(IN_FLIGHT, TIME, MOST).run(baseline);
        var ours = new Load(IN_FLIGHT, TIME, MOST).run(product);
        tell(what + ", " + IN_FLIGHT + " in flight: raw SQL per second", raw.perSecond());
        tell(what + ", " + IN_FLIGHT + " in flight: API per second", ours.perSecond());
        tell(what + ", API p95 ms", ours.p95());
        tell(what + ": API / raw SQL", ours.perSecond() / raw.perSecond());
    }

    /** On an event loop from begin to end: on another thread an answer can be over before anybody asks for its body. */
    private CompletionStage<?> call(HttpClient http, String path) {
        var body = Promise.promise();
        vertx.getOrCreateContext().runOnContext(start -> http.request(HttpMethod.GET, path)
                .compose(request -> request.putHeader("Authorization", "Bearer " + owner.token())
                        .send())
                .compose(answer -> answer.body().map(bytes -> {
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + bytes);
                    }
                    return (Object) bytes;
                }))
                .onComplete(body));
        return body.future().toCompletionStage();
    }

    private Pool sql() {
        return MySQLBuilder.pool()
                .with(new io.vertx.sqlclient.PoolOptions().setMaxSize(IN_FLIGHT))
                .connectingTo(MySQLConnectOptions.fromUri(house.databaseUrl())
                        .setUser("rainmaker")
                        .setPassword(OwnDatabase.PASSWORD))
                .using(vertx)
                .build();
    }

    private static void tell(String what, double value) {
        System.out.println(String.format(Locale.ROOT, "measured: %-60s %12.2f", what, value));
    }
}
