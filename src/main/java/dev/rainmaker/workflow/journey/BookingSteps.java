package dev.rainmaker.workflow.journey;

import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalProblem;
import dev.rainmaker.approvals.ApprovalRefused;
import dev.rainmaker.approvals.ApprovalStatus;
import dev.rainmaker.approvals.ApprovalTopic;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.approvals.Approved;
import dev.rainmaker.approvals.MeetingConfirmation;
import dev.rainmaker.approvals.RequestApproval;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.conversations.Purpose;
import dev.rainmaker.meetings.BookingsApi;
import dev.rainmaker.meetings.Meeting;
import dev.rainmaker.meetings.MeetingDesk;
import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.meetings.MeetingsApi;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.ProspectStatus;
import dev.rainmaker.security.Actor;
import dev.rainmaker.tools.house.TrackingGateway;
import dev.rainmaker.workflow.engine.Awaited;
import dev.rainmaker.workflow.engine.Effect;
import dev.rainmaker.workflow.engine.StepContext;
import dev.rainmaker.workflow.engine.StepResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lets the calendar's owner confirm the time that the client took, and books it. */
@ApplicationScoped
class BookingSteps {
    private static final Actor BOOKER = Actor.agent("meeting");
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final MeetingsApi meetings;
    private final BookingsApi bookings;
    private final MeetingDesk desk;
    private final ApprovalsApi approvals;
    private final ConversationsApi conversations;
    private final TrackingGateway tracking;
    private final JourneyDrafts drafts;
    private final Received received;
    private final JourneyFiles files;
    private final CompanyConfig company;

    BookingSteps(
            MeetingsApi meetings,
            BookingsApi bookings,
            MeetingDesk desk,
            ApprovalsApi approvals,
            ConversationsApi conversations,
            TrackingGateway tracking,
            JourneyDrafts drafts,
            Received received,
            JourneyFiles files,
            CompanyConfig company) {
        this.meetings = meetings;
        this.bookings = bookings;
        this.desk = desk;
        this.approvals = approvals;
        this.conversations = conversations;
        this.tracking = tracking;
        this.drafts = drafts;
        this.received = received;
        this.files = files;
        this.company = company;
    }

    /**
     * Event and confirmation are one approval: the calendar's owner sees both exactly as they will go out.
     *
     * @param leads whether this run leads the conversation with the client
     */
    Map<String, Object> askOwner(StepContext step, MeetingId id, boolean leads) {
        var prospect = files.prospect(step);
        var meeting = Reactive.await(() -> meetings.require(id));
        var event = desk.event(id, prospect.name(), prospect.email(), files.briefing(step));
        var invitation = desk.invitation(meeting, event);
        var when = WHEN.format(meeting.start().atZone(ZoneId.of(meeting.timeZone()))) + " (" + meeting.timeZone() + ")";
        var asked = step.effect(Effect.keyed("ask_owner", when, JourneyDrafts.Submitted.class, key -> {
            var words = new JourneyDrafts.Words(
                    Purpose.MEETING_CONFIRMATION,
                    meeting.type().title(),
                    "Hello " + prospect.name() + ",\n\nthank you. Our "
                            + meeting.type().title().toLowerCase(Locale.ROOT)
                            + " is confirmed: " + when
                            + ".\nThe invitation for your calendar is attached. If something comes up, just answer this message, or choose another time here: "
                            + bookings.link(id)
                            + "\n\nKind regards\n"
                            + company.senderName(),
                    List.of());
            var message = leads ? drafts.store(step, words, key, BOOKER) : drafts.storeBeside(step, words, key, BOOKER);
            var email = Reactive.await(() -> conversations.compose(new MessageId(message), List.of(invitation)));
            var approval = Reactive.await(() -> approvals.request(
                    new RequestApproval(
                            ApprovalKind.MEETING,
                            prospect.id().value(),
                            "meeting",
                            id.value(),
                            step.runId().value(),
                            meeting.type().title() + ", " + when,
                            new MeetingConfirmation(event, email),
                            List.of(),
                            null,
                            meeting.start(),
                            ApprovalTopic.MEETING_CONFIRMATION),
                    BOOKER));
            Reactive.await(() ->
                    conversations.awaits(new MessageId(message), approval.id().value(), BOOKER));
            Reactive.await(() -> meetings.awaits(id, approval.id().value(), BOOKER));
            return new JourneyDrafts.Submitted(message, approval.id().value());
        }));
        step.made("message", asked.messageId());
        step.made("approval", asked.approvalId());
        var updates = new HashMap<String, Object>();
        updates.put("messageId", asked.messageId());
        updates.put("approvalId", asked.approvalId());
        return updates;
    }

    /** Whether another run has asked the owner already. */
    boolean askedBeside(StepContext step, Meeting meeting) {
        return meeting.approvalId() != null
                && !step.runId()
                        .value()
                        .equals(Reactive.await(() -> approvals.require(new ApprovalId(meeting.approvalId())))
                                .runId());
    }

    StepResult awaitOwner(StepContext step) {
        var approval = new ApprovalId(step.state().require("approvalId"));
        var message = new MessageId(step.state().require("messageId"));
        var request = Reactive.await(() -> approvals.require(approval));
        if (request.status() == ApprovalStatus.PENDING) {
            return StepResult.waitFor(Awaited.about("approval.decided", approval.value()));
        }
        if (request.status().granted()) {
            Reactive.await(() -> conversations.decided(message, request, BOOKER));
            return Next.to("confirm");
        }
        var id = new MeetingId(step.state().require("meetingId"));
        Reactive.await(() -> conversations.cancel(message, "the time was not confirmed", BOOKER));
        if (request.status() == ApprovalStatus.REJECTED || request.status() == ApprovalStatus.EXPIRED) {
            return again(Reactive.await(() -> meetings.require(id)), "the calendar's owner did not confirm the time");
        }
        return changed(step, id);
    }

    /** The client chose another time while the owner was asked, or called it off. */
    private StepResult changed(StepContext step, MeetingId id) {
        var meeting = Reactive.await(() -> meetings.require(id));
        if (meeting.status() != MeetingStatus.SCHEDULED) {
            return Next.stop("withdrawn");
        }
        if (meeting.approvalId() == null) {
            return Next.to("again");
        }
        if (!meeting.approvalId().equals(step.state().require("approvalId"))) {
            return Next.to("await");
        }
        Reactive.await(() -> meetings.cancel(id, "withdrawn", BOOKER));
        return Next.stop("withdrawn");
    }

    StepResult confirm(StepContext step) {
        var id = new MeetingId(step.state().require("meetingId"));
        return switch (carryOut(step)) {
            case BOOKED -> Next.to("booked");
            case TOO_LATE ->
                again(Reactive.await(() -> meetings.require(id)), "the time passed before it could be booked");
            case CHANGED -> changed(step, id);
        };
    }

    /** What became of a yes. */
    enum Carried {
        BOOKED,
        /** The time went by between the yes and its use: nothing has left the house. */
        TOO_LATE,
        /** The client chose another time meanwhile, or called it off: nothing has left the house. */
        CHANGED
    }

    Carried carryOut(StepContext step) {
        var id = new MeetingId(step.state().require("meetingId"));
        var message = new MessageId(step.state().require("messageId"));
        var approval = new ApprovalId(step.state().require("approvalId"));
        var key = "confirm:" + approval.value();
        Approved<MeetingConfirmation> approved;
        try {
            approved = Reactive.await(() -> approvals.redeem(approval, MeetingConfirmation.class, key));
        } catch (ApprovalRefused refused) {
            if (refused.type() != ApprovalProblem.APPROVAL_EXPIRED) {
                throw refused;
            }
            Reactive.await(() -> conversations.cancel(message, "the time has passed", BOOKER));
            return Carried.TOO_LATE;
        }
        var start = approved.content().event().start();
        if (!Reactive.await(() -> meetings.beginConfirming(id, start))) {
            Reactive.await(() -> conversations.cancel(message, "the time is another one by now", BOOKER));
            return Carried.CHANGED;
        }
        desk.confirm(id, message, approved, key);
        step.made("meeting", id.value());
        step.made("message", message.value());
        tracking.track("meeting_booked", step.subjectId(), step.clock().now(), "meeting:" + id.value());
        return Carried.BOOKED;
    }

    /** These times are over; others are offered. */
    StepResult again(Meeting meeting, String reason) {
        Reactive.await(() -> meetings.cancel(meeting.id(), reason, BOOKER));
        var updates = new HashMap<String, Object>();
        updates.put("meetingId", null);
        return Next.to("offer", updates);
    }

    /** An accepted proposal and a booked meeting: the seller takes it from here. */
    StepResult handOff(StepContext step) {
        if (step.state().has("proposalId")) {
            files.advance(step, ProspectStatus.CONVERTED, "proposal accepted, meeting booked", BOOKER);
        }
        received.leaveToPerson(step, BOOKER);
        step.fact("outcome", "meeting_booked");
        return StepResult.done(Map.of("outcome", "meeting_booked"));
    }
}
