package dev.rainmaker.platform.id;

import java.util.regex.Pattern;

/** The one textual form of an id; the typed ids of the features check themselves with it. */
public final class IdFormat {
    /** Characters of an id. */
    public static final int LENGTH = 26;

    /** The form as a regular expression. */
    public static final String PATTERN = "[0-7][0-9a-hjkmnp-tv-z]{25}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    private IdFormat() {}

    /**
     * Returns the id unchanged.
     *
     * @throws InvalidId when the text is not an id
     */
    public static String require(String kind, String value) {
        if (!isId(value)) {
            throw new InvalidId(kind);
        }
        return value;
    }

    /** Whether the text has the form of an id. */
    public static boolean isId(String value) {
        return value != null && FORM.matcher(value).matches();
    }
}
