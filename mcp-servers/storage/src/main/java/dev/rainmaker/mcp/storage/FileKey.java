package dev.rainmaker.mcp.storage;

import io.quarkiverse.mcp.server.ToolCallException;
import java.util.regex.Pattern;

/** A key: up to eight segments of letters, digits, dot, dash and underscore; nothing that could leave the folder. */
record FileKey(String value) {
    private static final Pattern FORM =
            Pattern.compile("(?!.*\\.\\.)[A-Za-z0-9][A-Za-z0-9._-]{0,99}(/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,7}");

    FileKey {
        if (value == null || value.length() > 200 || !FORM.matcher(value).matches()) {
            throw new ToolCallException(
                    "key must be made of letters, digits, '.', '-' and '_' in at most eight parts with '/' between them.");
        }
    }

    /** What stands after the last slash. */
    String lastPart() {
        return value.substring(value.lastIndexOf('/') + 1);
    }
}
