package dev.rainmaker.autonomy;

import java.time.Instant;
import java.util.List;

/**
 * What a rule would have done, had it been on over the window.
 *
 * @param decided requests that were replayed
 * @param gone how many would have gone out by themselves
 * @param changed of these, approved with edits by a person
 * @param rejected of these, rejected by a person
 * @param harmed of these, followed by a complaint, sensitive news, a later contradiction or a take-back
 * @param takenBack would have been taken back within the undo window when the rule was demoted
 * @param hoursSaved hours between asking and the person's decision, over those that would have gone out
 * @param demotedAt when it would have been switched off, or null
 * @param demotedBy by what, or null
 * @param complete false when there were more requests than are replayed at once; then it is about the oldest
 * @param rows all that was replayed, in its order
 */
public record BackTest(
        Instant from,
        Instant until,
        long decided,
        long gone,
        long changed,
        long rejected,
        long harmed,
        long takenBack,
        double hoursSaved,
        Instant demotedAt,
        Harm demotedBy,
        boolean complete,
        List<Row> rows) {
    /** What would have become of one request. */
    public enum Fate {
        GONE,
        TAKEN_BACK,
        PERSON
    }

    /**
     * One request.
     *
     * @param reason why a person would have decided, or {@code yes}
     */
    public record Row(AutonomyCase request, Fate fate, String reason) {}
}
