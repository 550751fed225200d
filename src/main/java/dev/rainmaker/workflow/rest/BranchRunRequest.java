package dev.rainmaker.workflow.rest;

import dev.rainmaker.workflow.BranchRun;
import dev.rainmaker.workflow.SlotEdit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * Goes back to a checkpoint in a new run.
 *
 * @param seq number of the checkpoint
 * @param reason why; kept in the audit
 * @param edits values of the run's state; for a journey {@code meetingType} and {@code followUps}
 * @param brief values of the event brief
 */
public record BranchRunRequest(
        @NotNull @Min(0) Integer seq,
        @NotBlank @Size(max = 300) String reason,
        @Size(max = 10) Map<@Size(max = 40) String, @NotNull @Size(max = 200) String> edits,
        @Size(max = 20) List<@Valid SlotEdit> brief) {

    BranchRun toCommand() {
        return new BranchRun(seq, reason.strip(), edits, brief);
    }
}
