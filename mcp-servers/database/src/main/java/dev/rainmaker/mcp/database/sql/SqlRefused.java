package dev.rainmaker.mcp.database.sql;

/** A statement that may not run. The message is one sentence for the caller and repeats no more than a name of it. */
public final class SqlRefused extends RuntimeException {
    public SqlRefused(String message) {
        super(message, null, false, false);
    }
}
