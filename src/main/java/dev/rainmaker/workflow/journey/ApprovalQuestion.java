package dev.rainmaker.workflow.journey;

import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.Answer;
import dev.rainmaker.workflow.HumanStep;
import dev.rainmaker.workflow.Question;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.RunStatus;
import dev.rainmaker.workflow.engine.RunState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** A draft waits for a yes or no. The approval queue answers it as well: both are one decision, which signals the run. */
@ApplicationScoped
class ApprovalQuestion implements HumanStep<Answer.Decision> {
    private static final List<Question.AnswerChoice> CHOICES = List.of(
            new Question.AnswerChoice(
                    "approve", "Approve", "It goes out exactly as it stands, in the client's business hours."),
            new Question.AnswerChoice(
                    "reject", "Reject", "It stays in the house and the journey ends. The reason is kept."));

    private final ApprovalsApi approvals;

    ApprovalQuestion(ApprovalsApi approvals) {
        this.approvals = approvals;
    }

    @Override
    public Class<Answer.Decision> answeredBy() {
        return Answer.Decision.class;
    }

    @Override
    public boolean asks(Run run) {
        return run.kind().equals("journey")
                && run.status() == RunStatus.WAITING
                && run.waitingFor().contains("approval.decided");
    }

    @Override
    public Uni<Question> question(Run run, RunState state) {
        return approvals
                .require(approval(state))
                .map(request -> Question.approval(
                        run,
                        new Question.AskedApproval(request.id().value(), request.summary(), request.fingerprint()),
                        CHOICES));
    }

    @Override
    public Uni<Resumption> answer(Run run, RunState state, Answer.Decision answer, Actor by) {
        if (!answer.approved() && (answer.reason() == null || answer.reason().isBlank())) {
            throw new InvalidRequest("approval.reason", "say why not");
        }
        var id = approval(state);
        var decided = answer.approved()
                ? approvals.approve(id, answer.fingerprint(), null, by)
                : approvals.reject(id, answer.fingerprint(), answer.reason().strip(), by);
        return decided.map(
                request -> Resumption.bySignal(Map.of("approved", answer.approved(), "approval", id.value())));
    }

    private static ApprovalId approval(RunState state) {
        return new ApprovalId(state.require("approvalId"));
    }
}
