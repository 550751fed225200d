package dev.rainmaker.mcp.database;

import io.quarkiverse.mcp.server.ToolCallException;
import io.vertx.mysqlclient.MySQLException;

/** The database did not answer; the message is one sentence that says what to change, never the server's own text. */
public final class DatabaseRefused extends ToolCallException {
    DatabaseRefused(String message) {
        super(message);
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
                    case 1146, 1142, 1356 ->
                        "A view does not exist or may not be read; describe_schema lists the views.";
                    case 1969, 3024, 1317 ->
                        "The statement took too long and was stopped; narrow it down with WHERE or LIMIT.";
                    case 1064 -> "The database does not understand this statement.";
                    case 1055, 1140, 1111 -> "The grouping does not fit the selected columns.";
                    case 1044, 1045 -> "The database refuses the read-only user; its operator must check the account.";
                    default -> "The database refused the statement (error " + error.getErrorCode() + ").";
                });
    }
}
