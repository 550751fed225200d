package dev.rainmaker.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.FreePort;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.mysqlclient.MySQLBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mysqlclient.MySQLConnectOptions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The read-only user of the tool servers sees every view, or the operator reads which not and what to do. */
class ReadonlyCheckTest {
    private static final String READER = "rainmaker_readonly";
    private static Vertx vertx;
    private static Pool all;
    private static int port;

    @BeforeAll
    static void aDatabaseWithTwoViews() {
        port = OwnDatabase.shared();
        vertx = Vertx.vertx();
        all = pool(port, "rainmaker", OwnDatabase.PASSWORD);
        for (var sql : new String[] {
            "CREATE VIEW v_first AS SELECT 1 AS id",
            "CREATE VIEW v_second AS SELECT 2 AS id",
            "GRANT SELECT ON rainmaker.v_first TO '" + OwnDatabase.STRANGER + "'@'%'"
        }) {
            all.query(sql).execute().await().atMost(Duration.ofSeconds(10));
        }
    }

    @AfterAll
    static void end() {
        vertx.closeAndAwait();
    }

    @Test
    void oneThatSeesEveryViewIsFine() {
        assertThat(wrong(port, READER, OwnDatabase.PASSWORD)).isEmpty();
    }

    @Test
    void oneThatMissesAViewIsNamedWithIt() {
        assertThat(wrong(port, OwnDatabase.STRANGER, OwnDatabase.PASSWORD))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .contains("may not read v_second;", "SELECT")
                        .doesNotContain("v_first"));
    }

    @Test
    void oneThatDoesNotExistOrHasAnotherPasswordIsNamed() {
        for (var user : new String[] {"nobody", READER}) {
            assertThat(wrong(port, user, "not-the-password")).hasValueSatisfying(sentence -> assertThat(sentence)
                    .contains("refuses its read-only user", "quarkus.datasource.readonly.username")
                    .doesNotContain("not-the-password"));
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed() {
        assertThat(wrong(FreePort.next(), READER, OwnDatabase.PASSWORD))
                .hasValueSatisfying(sentence ->
                        assertThat(sentence).contains("does not answer", "quarkus.datasource.readonly.reactive.url"));
    }

    private static Optional<String> wrong(int port, String user, String password) {
        return ReadonlyCheck.wrong(all, pool(port, user, password)).await().atMost(Duration.ofSeconds(20));
    }

    private static Pool pool(int port, String user, String password) {
        return MySQLBuilder.pool()
                .connectingTo(new MySQLConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setDatabase("rainmaker")
                        .setUser(user)
                        .setPassword(password))
                .using(vertx)
                .build();
    }
}
