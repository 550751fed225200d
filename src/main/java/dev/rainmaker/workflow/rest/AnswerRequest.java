package dev.rainmaker.workflow.rest;

import dev.rainmaker.platform.planning.ReplyIntent;
import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.workflow.Answer;
import dev.rainmaker.workflow.SlotEdit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An answer to a run's question: exactly one of the kinds.
 *
 * @param version of the question, as it was shown
 */
public record AnswerRequest(
        @NotBlank @Size(max = 32) String version,
        @Valid DecisionAnswer approval,
        @Valid MissingDataAnswer missingData,
        @Valid ReadingAnswer reading,
        @Valid OutcomeAnswer outcome,
        @Valid ComplaintAnswer complaint) {

    /** Yes or no to a draft; a no has a reason. */
    public record DecisionAnswer(
            @NotNull Boolean approved,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String fingerprint,
            @Size(max = 500) String reason) {}

    /** What was missing. */
    public record MissingDataAnswer(
            @NotBlank @Email @Size(max = 254) String email) {}

    /** The reading as it should be. */
    public record ReadingAnswer(
            @NotNull ReplyIntent intent, @Size(max = 20) List<@Valid SlotEdit> slots) {}

    /** Whether it happened, and what was seen if it did. */
    public record OutcomeAnswer(
            @NotNull Boolean happened, @Size(max = 2000) String observed) {}

    /** Whether it is a complaint, and what it is instead. */
    public record ComplaintAnswer(@NotNull Boolean complaint, ReplyIntent intent) {}

    Answer toAnswer() {
        var given = Stream.of(
                        approval == null
                                ? null
                                : new Answer.Decision(approval.approved, approval.fingerprint, approval.reason),
                        missingData == null ? null : new Answer.MissingData(missingData.email),
                        reading == null ? null : new Answer.Reading(reading.intent, reading.slots),
                        outcome == null ? null : new Answer.Outcome(outcome.happened, outcome.observed),
                        complaint == null ? null : new Answer.Complaint(complaint.complaint, complaint.intent))
                .filter(Objects::nonNull)
                .toList();
        if (given.size() != 1) {
            throw new InvalidRequest("give exactly one of approval, missingData, reading, outcome, complaint");
        }
        return given.getFirst();
    }
}
