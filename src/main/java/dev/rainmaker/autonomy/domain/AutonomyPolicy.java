package dev.rainmaker.autonomy.domain;

import dev.rainmaker.autonomy.CellMode;
import dev.rainmaker.autonomy.Harm;

/**
 * The one policy: it decides when a request is filed, it is what a back-test replays, and it says when a rule is demoted. Without
 * state, clock or database.
 */
final class AutonomyPolicy {
    private AutonomyPolicy() {}

    /**
     * Whether the rule says yes.
     *
     * @param said {@code yes}, or the code of the first thing that makes it a person's
     * @param counts whether the yes decides; in the shadow it is only kept
     */
    record Verdict(String said, boolean counts) {
        static final String YES = "yes";

        boolean yes() {
            return said.equals(YES);
        }

        private static Verdict person(String why) {
            return new Verdict(why, false);
        }
    }

    /** In this order: what is never automatic, the number lock, the single message, the rule's mode. */
    static Verdict judge(CellMode mode, Act act) {
        if (!act.topic().mayBeAutomatic()) {
            return Verdict.person("never");
        }
        if (act.contradicted() > 0) {
            return Verdict.person("contradicted");
        }
        if (act.unsupported() > 0) {
            return Verdict.person("unsupported");
        }
        if (!act.obstacles().isEmpty()) {
            return Verdict.person(
                    act.obstacles().stream().sorted().findFirst().orElseThrow().text());
        }
        return switch (mode) {
            case OFF -> Verdict.person("off");
            case SHADOW -> new Verdict(Verdict.YES, false);
            case ON -> new Verdict(Verdict.YES, true);
        };
    }

    /** The mode after something that speaks against the rule: one complaint is enough. */
    static CellMode after(CellMode mode, Harm harm) {
        return harm.demotes() ? CellMode.OFF : mode;
    }
}
