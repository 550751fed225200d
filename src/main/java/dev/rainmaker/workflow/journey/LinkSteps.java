package dev.rainmaker.workflow.journey;

import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalStatus;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.approvals.RequestApproval;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.conversations.Purpose;
import dev.rainmaker.meetings.BookingsApi;
import dev.rainmaker.meetings.Meeting;
import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.meetings.MeetingsApi;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.run.RunSignals;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.engine.Awaited;
import dev.rainmaker.workflow.engine.Effect;
import dev.rainmaker.workflow.engine.StepContext;
import dev.rainmaker.workflow.engine.StepResult;
import io.quarkus.hibernate.reactive.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Steps about a meeting whose client has the link to its booking page. */
@ApplicationScoped
class LinkSteps {
    private static final Actor BOOKER = Actor.agent("meeting");

    private final MeetingsApi meetings;
    private final BookingsApi bookings;
    private final BookingSteps booking;
    private final ApprovalsApi approvals;
    private final ConversationsApi conversations;
    private final RunSignals signals;
    private final JourneyDrafts drafts;
    private final JourneyFiles files;
    private final CompanyConfig company;

    LinkSteps(
            MeetingsApi meetings,
            BookingsApi bookings,
            BookingSteps booking,
            ApprovalsApi approvals,
            ConversationsApi conversations,
            RunSignals signals,
            JourneyDrafts drafts,
            JourneyFiles files,
            CompanyConfig company) {
        this.meetings = meetings;
        this.bookings = bookings;
        this.booking = booking;
        this.approvals = approvals;
        this.conversations = conversations;
        this.signals = signals;
        this.drafts = drafts;
        this.files = files;
        this.company = company;
    }

    /** Why a link is sent. */
    enum Occasion {
        /** A person of the house wants it. */
        INVITED("please choose a time for %s that suits you here: %s"),
        /** The calendar's owner could not confirm the time. */
        NOT_CONFIRMED(
                "the time that you chose for %s does not work for us after all, sorry. Please choose another one here: %s"),
        /** Nobody came. */
        MISSED("we have missed each other for %s. Please choose another time here: %s");

        private final String words;

        Occasion(String words) {
            this.words = words;
        }

        String text(String kind, String link) {
            return words.formatted(kind, link);
        }
    }

    StepResult begin(StepContext step) {
        var task = step.state().require("task");
        var meeting = meeting(step);
        step.made("meeting", meeting.id().value());
        if (task.equals("ask") && (meeting.status() != MeetingStatus.SCHEDULED || meeting.approvalId() != null)) {
            return stop("overtaken");
        }
        return Next.to(task);
    }

    StepResult askOwner(StepContext step) {
        return StepResult.next(booking.askOwner(step, id(step), false));
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
        Reactive.await(() -> conversations.cancel(message, "the time was not confirmed", BOOKER));
        return request.status() == ApprovalStatus.SUPERSEDED ? withdrawn(step, approval) : notConfirmed(step);
    }

    /** Another time is being asked about, or nobody may be asked any more. */
    private StepResult withdrawn(StepContext step, ApprovalId approval) {
        var meeting = meeting(step);
        if (meeting.status() == MeetingStatus.SCHEDULED && approval.value().equals(meeting.approvalId())) {
            Reactive.await(() -> meetings.cancel(meeting.id(), "withdrawn", BOOKER));
        }
        return stop("overtaken");
    }

    /** Somebody who has the link keeps it: the meeting is open again, and the client is asked for another time. */
    private StepResult notConfirmed(StepContext step) {
        if (meeting(step).status() != MeetingStatus.SCHEDULED) {
            return stop("overtaken");
        }
        Reactive.await(() -> meetings.release(id(step), "the calendar's owner did not confirm the time", BOOKER));
        return Next.to("invite", Map.of("occasion", Occasion.NOT_CONFIRMED.name()));
    }

    StepResult confirm(StepContext step) {
        switch (booking.carryOut(step)) {
            case TOO_LATE -> {
                return notConfirmed(step);
            }
            case CHANGED -> {
                return stop("overtaken");
            }
            case BOOKED -> {}
        }
        var meeting = meeting(step);
        if (meeting.runId() != null) {
            Reactive.await(() -> Panache.withTransaction(() -> signals.signal(
                    meeting.runId(),
                    OpenMeeting.BOOKED,
                    meeting.id().value(),
                    "booked:" + meeting.id() + ":" + meeting.start())));
        }
        return Next.to("booked", Map.of("outcome", "meeting_booked"));
    }

    /** A message with the link; it goes out when a person says yes. */
    StepResult invite(StepContext step) {
        var meeting = meeting(step);
        var prospect = files.prospect(step);
        var occasion = Occasion.valueOf(step.state().require("occasion"));
        var title = meeting.type().title();
        var asked = step.effect(Effect.keyed("invite", occasion, JourneyDrafts.Submitted.class, key -> {
            var kind = "our " + title.toLowerCase(Locale.ROOT);
            var words = new JourneyDrafts.Words(
                    Purpose.MEETING_OFFER,
                    title,
                    "Hello " + prospect.name() + ",\n\n" + occasion.text(kind, bookings.link(meeting.id()))
                            + "\n\nKind regards\n" + company.senderName(),
                    List.of());
            var message = drafts.storeBeside(step, words, key, BOOKER);
            var email = Reactive.await(() -> conversations.compose(new MessageId(message), List.of()));
            var approval = Reactive.await(() -> approvals.request(
                    new RequestApproval(
                            ApprovalKind.MESSAGE,
                            prospect.id().value(),
                            "message",
                            message,
                            step.runId().value(),
                            "Link to the booking page: " + title,
                            email,
                            List.of(),
                            null,
                            null),
                    BOOKER));
            Reactive.await(() ->
                    conversations.awaits(new MessageId(message), approval.id().value(), BOOKER));
            return new JourneyDrafts.Submitted(message, approval.id().value());
        }));
        step.made("message", asked.messageId());
        step.made("approval", asked.approvalId());
        var updates = new HashMap<String, Object>();
        updates.put("messageId", asked.messageId());
        updates.put("approvalId", asked.approvalId());
        return StepResult.next(updates);
    }

    StepResult finish(StepContext step) {
        var outcome = step.state().has("outcome") ? step.state().text("outcome") : "done";
        step.fact("outcome", outcome);
        return StepResult.done(Map.of("outcome", outcome));
    }

    static StepResult stop(String outcome) {
        return Next.to("stop", Map.of("outcome", outcome));
    }

    private Meeting meeting(StepContext step) {
        return Reactive.await(() -> meetings.require(id(step)));
    }

    private static MeetingId id(StepContext step) {
        return new MeetingId(step.state().require("meetingId"));
    }
}
