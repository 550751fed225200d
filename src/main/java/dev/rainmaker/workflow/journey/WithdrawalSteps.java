package dev.rainmaker.workflow.journey;

import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalStatus;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.approvals.EventToCancel;
import dev.rainmaker.approvals.RequestApproval;
import dev.rainmaker.meetings.MeetingDesk;
import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingsApi;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.engine.Awaited;
import dev.rainmaker.workflow.engine.Effect;
import dev.rainmaker.workflow.engine.StepContext;
import dev.rainmaker.workflow.engine.StepResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** A meeting that the calendar has was called off: its owner agrees that the event, with its guests, is taken out. */
@ApplicationScoped
class WithdrawalSteps {
    private static final Actor BOOKER = Actor.agent("meeting");

    private final MeetingsApi meetings;
    private final MeetingDesk desk;
    private final ApprovalsApi approvals;
    private final JourneyFiles files;

    WithdrawalSteps(MeetingsApi meetings, MeetingDesk desk, ApprovalsApi approvals, JourneyFiles files) {
        this.meetings = meetings;
        this.desk = desk;
        this.approvals = approvals;
        this.files = files;
    }

    StepResult ask(StepContext step) {
        var prospect = files.prospect(step);
        var meeting =
                Reactive.await(() -> meetings.require(new MeetingId(step.state().require("meetingId"))));
        var event = desk.cancellation(meeting, prospect.name(), prospect.email());
        var approval = step.effect(Effect.keyed(
                "ask_withdrawal", meeting.id(), String.class, key -> Reactive.await(() -> approvals.request(
                                new RequestApproval(
                                        ApprovalKind.MEETING,
                                        prospect.id().value(),
                                        "meeting",
                                        meeting.id().value(),
                                        step.runId().value(),
                                        meeting.type().title() + " was called off: take it out of the calendar",
                                        event,
                                        List.of(),
                                        null,
                                        null),
                                BOOKER))
                        .id()
                        .value()));
        step.made("approval", approval);
        return StepResult.next("approvalId", approval);
    }

    StepResult await(StepContext step) {
        var id = new ApprovalId(step.state().require("approvalId"));
        var request = Reactive.await(() -> approvals.require(id));
        if (request.status() == ApprovalStatus.PENDING) {
            return StepResult.waitFor(Awaited.about("approval.decided", id.value()));
        }
        return request.status().granted() ? Next.to("withdraw") : LinkSteps.stop("event_stays");
    }

    StepResult withdraw(StepContext step) {
        var id = new ApprovalId(step.state().require("approvalId"));
        var key = "withdraw:" + id.value();
        var approved = Reactive.await(() -> approvals.redeem(id, EventToCancel.class, key));
        desk.withdraw(approved, key + ":event");
        step.made("meeting", step.state().require("meetingId"));
        return StepResult.next(Map.of("outcome", "event_withdrawn"));
    }
}
