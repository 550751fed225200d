package dev.rainmaker.workflow.journey;

import dev.rainmaker.meetings.Meeting;
import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.meetings.MeetingsApi;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.workflow.engine.StepContext;
import dev.rainmaker.workflow.engine.StepResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The meeting that a journey has offered, and what became of it on the booking page. */
@ApplicationScoped
class OpenMeeting {
    /** Signal: the client took a time on the booking page. */
    static final String TAKEN = "meeting.taken";

    /** Signal: another run has had the time confirmed and booked. */
    static final String BOOKED = "meeting.booked";

    private final MeetingsApi meetings;

    OpenMeeting(MeetingsApi meetings) {
        this.meetings = meetings;
    }

    /** Where a journey that waits for the client goes on; empty when nothing has happened there. */
    Optional<StepResult> news(StepContext step) {
        return of(step).flatMap(meeting -> switch (meeting.status()) {
            case CONFIRMED -> Optional.of(Next.to("booked"));
            case SCHEDULED ->
                meeting.approvalId() == null && step.signal(TAKEN).isPresent()
                        ? Optional.of(Next.to("taken"))
                        : Optional.empty();
            default -> Optional.empty();
        });
    }

    /** Whether the house owes the client an answer about the time: silence is not the client's then. */
    boolean asked(StepContext step) {
        return of(step).filter(meeting -> meeting.status() == MeetingStatus.SCHEDULED)
                .isPresent();
    }

    private Optional<Meeting> of(StepContext step) {
        return Optional.ofNullable(step.state().text("meetingId"))
                .map(id -> Reactive.await(() -> meetings.require(new MeetingId(id))));
    }
}
