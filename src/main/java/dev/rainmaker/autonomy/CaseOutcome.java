package dev.rainmaker.autonomy;

import java.util.Locale;

/** How a request was decided. */
public enum CaseOutcome {
    UNCHANGED,
    EDITED,
    REJECTED;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CaseOutcome of(String text) {
        return text == null ? null : valueOf(text.toUpperCase(Locale.ROOT));
    }
}
