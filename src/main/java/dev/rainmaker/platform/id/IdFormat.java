package dev.rainmaker.platform.id;

/** The one textual form of an id; the typed ids of the features check themselves with it. */
public final class IdFormat {
    /** Characters of an id. */
    public static final int LENGTH = 26;

    /** The form as a regular expression. */
    public static final String PATTERN = "[0-7][0-9a-hjkmnp-tv-z]{25}";

    /** Ids, and names of agents, kinds and sources beside them: visible ASCII, which is all that their columns compare. */
    public static final String NAME_PATTERN = "[!-~]*";

    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

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
        if (value == null || value.length() != LENGTH || value.charAt(0) > '7') {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (LETTERS.indexOf(value.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
