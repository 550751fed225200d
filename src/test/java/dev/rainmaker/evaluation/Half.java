package dev.rainmaker.evaluation;

import java.util.Locale;

/** Half of an evaluation set: rules are made with sight of the one and judged on the other. */
enum Half {
    TUNING,
    HELD_OUT;

    /** Name of the files. */
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
