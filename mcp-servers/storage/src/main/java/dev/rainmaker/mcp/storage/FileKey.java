package dev.rainmaker.mcp.storage;

import io.quarkiverse.mcp.server.ToolCallException;
import java.util.regex.Pattern;

/** A key: up to eight segments of letters, digits, dot, dash and underscore; nothing that could leave the folder. */
public record FileKey(String value) {
    private static final Pattern FORM =
            Pattern.compile("(?!.*\\.\\.)[A-Za-z0-9][A-Za-z0-9._-]{0,99}(/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,7}");

    /** Names of devices on some systems, whatever comes after a dot, and endings that these drop. */
    private static final Pattern SPECIAL =
            Pattern.compile("(?i)(^|.*/)((con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.[^/]*)?|[^/]*\\.)(/.*|$)");

    public FileKey {
        if (!isOne(value)) {
            throw new ToolCallException(
                    "key must be made of letters, digits, '.', '-' and '_' in at most eight parts with '/' between them, none of"
                            + " which ends in a dot or is the name of a device.");
        }
    }

    /** Whether a text has the form of a key. */
    public static boolean isOne(String text) {
        return text != null
                && text.length() <= 200
                && FORM.matcher(text).matches()
                && !SPECIAL.matcher(text).matches();
    }

    /** What stands after the last slash. */
    public String lastPart() {
        return value.substring(value.lastIndexOf('/') + 1);
    }
}
