package dev.rainmaker.autonomy;

import dev.rainmaker.platform.problem.IllegalTransition;
import java.util.Locale;

/** What a rule may do. It is promoted one step at a time and demoted to off at once. */
public enum CellMode {
    /** A person decides. */
    OFF,
    /** A person decides; what the rule would have said is kept beside it. */
    SHADOW,
    /** The rule says yes to what it may. */
    ON;

    /**
     * The mode after a promotion to the given one.
     *
     * @throws IllegalTransition when it is not the next one
     */
    public CellMode promotedTo(CellMode next) {
        if (next.ordinal() != ordinal() + 1) {
            throw new IllegalTransition("rule of autonomy", this, next);
        }
        return next;
    }

    /** The mode that a promotion leads to; null when there is none. */
    public CellMode next() {
        return this == ON ? null : values()[ordinal() + 1];
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CellMode of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
