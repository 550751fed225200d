package dev.rainmaker.workflow;

import java.util.List;
import java.util.Map;

/**
 * Goes back to a checkpoint and on from there in a new run.
 *
 * @param seq number of the checkpoint, see {@link RunsApi#checkpoints}
 * @param reason why; kept in the audit
 * @param edits values of the state that the kind of graph lets a person change; an empty value takes one away
 * @param brief values of the event brief
 */
public record BranchRun(int seq, String reason, Map<String, String> edits, List<SlotEdit> brief) {
    public BranchRun {
        edits = edits == null ? Map.of() : Map.copyOf(edits);
        brief = brief == null ? List.of() : List.copyOf(brief);
    }
}
