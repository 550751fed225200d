package dev.rainmaker.mcp.database;

import io.quarkiverse.mcp.server.ToolCallException;
import io.vertx.mysqlclient.MySQLException;

/** The database did not answer; the message is one sentence that says what to change, never the server's own text. */
public final class DatabaseRefused extends ToolCallException {
    static final int NO_CURSOR = 1421;
    private static final String TOO_LONG =
            "The statement took too long and was stopped; narrow it down with WHERE or LIMIT.";

    DatabaseRefused(String message) {
        super(message);
    }

    static DatabaseRefused tookTooLong() {
        return new DatabaseRefused(TOO_LONG);
    }

    /** Error numbers as in the reference of MySQL and MariaDB. */
    static DatabaseRefused because(Throwable failure) {
        if (!(failure instanceof MySQLException error)) {
            return new DatabaseRefused("The database can't be reached or did not answer in time.");
        }
        return new DatabaseRefused(
                switch (error.getErrorCode()) {
                    case 1054, 1052, 1060 ->
                        "A column does not exist or is ambiguous; describe_schema lists the columns.";
                    case 1345 ->
                        "The database shows the plan of a view only to an account that may read the tables below it; its"
                                + " operator can set up the data source diagnostics for that.";
                    case 1146, 1142, 1356 ->
                        "A view does not exist or may not be read; describe_schema lists the views.";
                    case 1969, 3024, 1317 -> TOO_LONG;
                    case NO_CURSOR ->
                        "The database could not work this out: a value is out of range, or the grouping does not fit the"
                                + " selected columns.";
                    case 1064, 1582, 1584 -> "The database does not understand this statement.";
                    case 1055, 1056, 1140, 1111, 3065 -> "The grouping does not fit the selected columns.";
                    case 1690, 1264, 1365, 1292, 1366 -> "A value does not fit its column or is out of range.";
                    case 1040, 1203, 1226 -> "The database has no connection left; try again in some seconds.";
                    case 1044, 1045 -> "The database refuses the read-only user; its operator must check the account.";
                    default -> "The database refused the statement (error " + error.getErrorCode() + ").";
                });
    }
}
