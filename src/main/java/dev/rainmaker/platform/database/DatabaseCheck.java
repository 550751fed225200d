package dev.rainmaker.platform.database;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Looks at the database once at start and says in one sentence what is wrong with it. */
final class DatabaseCheck {
    private static final Pattern VERSION = Pattern.compile("^(\\d+)\\.(\\d+)");

    private final DatabaseConfig.Kind kind;
    private final String url;

    DatabaseCheck(DatabaseConfig.Kind kind, String url) {
        this.kind = kind;
        this.url = url;
    }

    void run(DataSource database) {
        if (kind == DatabaseConfig.Kind.TIDB && !url.matches(".*sslMode=(VERIFY_CA|VERIFY_IDENTITY).*")) {
            throw new DatabaseUnfit(
                    "TiDB is used over TLS only: add sslMode=VERIFY_IDENTITY to quarkus.datasource.jdbc.url.");
        }
        try (var connection = database.getConnection()) {
            checkVersion(text(connection, "SELECT VERSION()"));
            checkCharacters(connection);
            checkTimeZone(connection);
            checkFractions(connection);
        } catch (SQLException failure) {
            throw new DatabaseUnfit(sentence(failure));
        }
    }

    void checkVersion(String version) {
        var found = VERSION.matcher(version);
        if (!found.find()) {
            throw new DatabaseUnfit(
                    "The database says it is version '" + version + "', which Rainmaker does not know.");
        }
        int major = Integer.parseInt(found.group(1));
        boolean fits = version.contains("TiDB") || (version.contains("MariaDB") ? major >= 11 : major >= 8);
        if (!fits) {
            throw new DatabaseUnfit(
                    "The database is " + version + "; Rainmaker needs MySQL 8, MariaDB 11 or TiDB, or newer.");
        }
    }

    /** Tables take the schema's character set; MariaDB 11.4 still makes schemas in latin1, which loses names. */
    private static void checkCharacters(Connection connection) throws SQLException {
        var found = text(connection, "SELECT @@character_set_database");
        if (!found.equals("utf8mb4")) {
            var schema = connection.getCatalog();
            throw new DatabaseUnfit("The schema " + schema + " stores text as " + found
                    + "; run ALTER DATABASE `" + schema
                    + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci, and convert tables that it already has.");
        }
    }

    private static void checkTimeZone(Connection connection) throws SQLException {
        var ahead = text(connection, "SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW())");
        if (!ahead.equals("0")) {
            throw new DatabaseUnfit(
                    "The database connection is " + ahead + " s ahead of UTC;"
                            + " add connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true to quarkus.datasource.jdbc.url.");
        }
    }

    /** A driver that cuts fractions makes due work wait up to a second. */
    private static void checkFractions(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT CAST(? AS DATETIME(6))")) {
            query.setObject(1, LocalDateTime.of(2026, 1, 1, 0, 0, 0, 123_456_000));
            try (var row = query.executeQuery()) {
                row.next();
                if (!row.getString(1).contains(".123456")) {
                    throw new DatabaseUnfit(
                            "The database connection cuts fractions of seconds; use MySQL 8 or MariaDB 11 and newer.");
                }
            }
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private String sentence(SQLException failure) {
        var where = withoutSecrets(url.replaceAll("\\?.*", ""));
        return switch (failure.getErrorCode()) {
            case 1045 ->
                "The database at " + where
                        + " refuses the user name or password (quarkus.datasource.username, .password).";
            case 1044 -> "The database user may not use the schema in " + where + ".";
            case 1049 -> "The schema named in " + where + " does not exist; create it first.";
            default ->
                "The database at " + where + " does not answer: "
                        + withoutSecrets(
                                failure.getMessage().lines().findFirst().orElse(""))
                        + " (check quarkus.datasource.jdbc.url and that it runs).";
        };
    }

    /** An address may carry user and password in front of its host, or among its options. */
    private static String withoutSecrets(String text) {
        return text.replaceAll("//[^/\\s]*@", "//").replaceAll("(?i)(password\\d?=)[^&,)\\s]*", "$1...");
    }

    /** The database cannot be used as it is; the sentence is all that an operator reads. */
    static final class DatabaseUnfit extends ConfigurationException {
        DatabaseUnfit(String sentence) {
            super(sentence);
        }
    }
}
