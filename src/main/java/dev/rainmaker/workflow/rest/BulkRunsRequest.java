package dev.rainmaker.workflow.rest;

import dev.rainmaker.platform.id.IdFormat;
import dev.rainmaker.workflow.RunFilter;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.RunStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * One action on several runs: on those named, or on those that a filter finds, if they are as many as the person saw.
 *
 * @param reason for a skip; kept with the step
 * @param expected how many runs the filter found when the person looked
 */
public record BulkRunsRequest(
        @NotNull BulkAction action,
        @Size(max = 300) String reason,
        @Size(min = 1, max = BulkRunsRequest.MOST) List<@NotNull RunId> ids,
        @Valid BulkFilter filter,
        @Min(1) @Max(BulkRunsRequest.MOST) Integer expected) {
    /** Runs of one request. */
    static final int MOST = 200;

    /** What is done with each. */
    public enum BulkAction {
        PAUSE,
        RESUME,
        RETRY,
        SKIP,
        CANCEL,
        TAKE_OVER,
        HAND_BACK
    }

    /** As in the list of runs. */
    public record BulkFilter(
            @Size(max = 8) Set<@NotNull RunStatus> status,

            @Size(max = 32) @Pattern(regexp = IdFormat.NAME_PATTERN, message = "must be a name or an id")
            String kind,

            @Pattern(regexp = IdFormat.PATTERN, message = "is not an id")
            String subject,

            @Pattern(regexp = IdFormat.PATTERN, message = "is not an id")
            String parent) {
        RunFilter toFilter() {
            return new RunFilter(status, kind, subject, parent);
        }
    }

    /** How one of them went. */
    public record BulkRunOutcome(RunId id, boolean done, RunStatus status, String code, String detail) {}

    /** All of them, in the order of the ids. */
    public record BulkRunOutcomes(int done, int refused, List<BulkRunOutcome> items) {
        static BulkRunOutcomes of(List<BulkRunOutcome> items) {
            int done = (int) items.stream().filter(BulkRunOutcome::done).count();
            return new BulkRunOutcomes(done, items.size() - done, items);
        }
    }
}
