package dev.rainmaker.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.jdbc.MysqlDataSource;
import dev.rainmaker.FreePort;
import dev.rainmaker.platform.database.DatabaseCheck.DatabaseUnfit;
import dev.rainmaker.platform.database.DatabaseConfig.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator reads when the database does not fit: one sentence that names what is wrong, never the password. */
class DatabaseCheckTest {
    private static final String SECRET = "not-the-password-of-it";
    private static int port;

    @BeforeAll
    static void aDatabase() {
        port = OwnDatabase.shared();
    }

    @Test
    void aGoodOnePasses() {
        assertThatCode(() -> check(Kind.MYSQL, url(port, "rainmaker", ""), OwnDatabase.PASSWORD))
                .doesNotThrowAnyException();
    }

    @Test
    void aWrongPasswordIsNamed() {
        refused(url(port, "rainmaker", "?useSSL=false"), "refuses the user name or password", "username");
    }

    @ParameterizedTest
    @CsvSource({OwnDatabase.MISSING + ", does not exist", "somebody_elses, may not use the schema"})
    void aMissingOrForeignSchemaIsNamed(String schema, String wrong) {
        assertThatThrownBy(() -> check(Kind.MYSQL, url(port, schema, ""), OwnDatabase.PASSWORD))
                .isInstanceOf(DatabaseUnfit.class)
                .hasMessageContaining("/" + schema)
                .hasMessageContaining(wrong);
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed() {
        var free = FreePort.next();
        refused(url(free, "rainmaker", "?connectTimeout=2000"), "127.0.0.1:" + free, "does not answer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://rainmaker:%s@127.0.0.1:%d/rainmaker",
                "jdbc:mysql://127.0.0.1:%2$d/rainmaker?password=%1$s",
                "jdbc:mysql://127.0.0.1:%2$d/rainmaker?useSSL=false;password=%1$s"
            })
    void aPasswordInTheAddressIsNotShown(String url) {
        refused(String.format(url, SECRET, FreePort.next()), "does not answer");
    }

    @Test
    void aServerThatSaysItIsTooOldIsRefused() throws Exception {
        try (var old = new OlderServer(port)) {
            assertThatThrownBy(() ->
                            check(Kind.MYSQL, url(old.port(), "rainmaker", "?sslMode=DISABLED"), OwnDatabase.PASSWORD))
                    .isInstanceOf(DatabaseUnfit.class)
                    .hasMessageContaining("The database is 10.")
                    .hasMessageContaining("MariaDB 11");
        }
    }

    @Test
    void aSchemaThatCannotStoreEveryNameIsRefused() {
        assertThatThrownBy(() -> check(Kind.MYSQL, url(port, OwnDatabase.LATIN, ""), OwnDatabase.PASSWORD))
                .isInstanceOf(DatabaseUnfit.class)
                .hasMessageContaining("stores text as latin1")
                .hasMessageContaining("ALTER DATABASE `latin` CHARACTER SET utf8mb4");
    }

    @Test
    void aConnectionInAnotherTimeZoneIsRefused() {
        var berlin = "?connectionTimeZone=%2B02:00&forceConnectionTimeZoneToSession=true";
        assertThatThrownBy(() -> check(Kind.MYSQL, url(port, "rainmaker", berlin), OwnDatabase.PASSWORD))
                .isInstanceOf(DatabaseUnfit.class)
                .hasMessageContaining("7200 s ahead of UTC")
                .hasMessageContaining("connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true");
    }

    @Test
    void aConnectionThatCutsFractionsOfSecondsIsRefused() {
        assertThatThrownBy(() ->
                        check(Kind.MYSQL, url(port, "rainmaker", "?sendFractionalSeconds=false"), OwnDatabase.PASSWORD))
                .isInstanceOf(DatabaseUnfit.class)
                .hasMessageContaining("cuts fractions of seconds");
    }

    @Test
    void tiDbWithoutTlsIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> check(Kind.TIDB, url(port, "rainmaker", ""), OwnDatabase.PASSWORD))
                .isInstanceOf(DatabaseUnfit.class)
                .hasMessageContaining("sslMode=VERIFY_IDENTITY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.0.36", "9.1.0", "11.4.5-MariaDB", "12.0.2-MariaDB-log", "8.0.11-TiDB-v8.5.0"})
    void versionsThatFit(String version) {
        assertThatCode(() -> version(version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.7.44-log", "10.11.6-MariaDB", "7.0"})
    void olderOnesAreRefusedByName(String version) {
        assertThatThrownBy(() -> version(version))
                .isInstanceOf(DatabaseUnfit.class)
                .hasMessageContaining(version)
                .hasMessageContaining("MySQL 8, MariaDB 11 or TiDB, or newer");
    }

    @Test
    void anUnknownOneIsRefused() {
        assertThatThrownBy(() -> version("sqlite"))
                .isInstanceOf(DatabaseUnfit.class)
                .hasMessageContaining("'sqlite'");
    }

    private static void refused(String url, String... words) {
        assertThatThrownBy(() -> check(Kind.MYSQL, url, SECRET))
                .isInstanceOfSatisfying(DatabaseUnfit.class, refusal -> {
                    assertThat(refusal).hasMessageNotContaining(SECRET);
                    assertThat(refusal.getMessage().lines()).hasSize(1);
                    for (var word : words) {
                        assertThat(refusal).hasMessageContaining(word);
                    }
                });
    }

    private static void check(Kind kind, String url, String password) {
        new DatabaseCheck(kind, url).run(source(url, "rainmaker", password));
    }

    private static void version(String version) {
        new DatabaseCheck(Kind.MYSQL, "jdbc:mysql://db/rainmaker").checkVersion(version);
    }

    private static MysqlDataSource source(String url, String user, String password) {
        var source = new MysqlDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static String url(int port, String schema, String options) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema + options;
    }
}
