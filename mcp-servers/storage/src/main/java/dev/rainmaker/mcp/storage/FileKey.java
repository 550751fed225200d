package dev.rainmaker.mcp.storage;

import io.quarkiverse.mcp.server.ToolCallException;
import java.util.regex.Pattern;

/** A key: up to eight segments of letters, digits, dot, dash and underscore; nothing that could leave the folder. */
public record FileKey(String value) {
    private static final Pattern FORM =
            Pattern.compile("(?!.*\\.\\.)[A-Za-z0-9][A-Za-z0-9._-]{0,99}(/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,7}");

    public FileKey {
        if (!isOne(value)) {
            throw new ToolCallException(
                    "key must be made of letters, digits, '.', '-' and '_' in at most eight parts with '/' between them.");
        }
    }

    /** Whether a text has the form of a key. */
    public static boolean isOne(String text) {
        return text != null && text.length() <= 200 && FORM.matcher(text).matches();
    }

    /** What stands after the last slash. */
    public String lastPart() {
        return value.substring(value.lastIndexOf('/') + 1);
    }
}
