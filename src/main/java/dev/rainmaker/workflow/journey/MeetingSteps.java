package dev.rainmaker.workflow.journey;

import dev.rainmaker.agents.MeetingAgent;
import dev.rainmaker.agents.MeetingOffer;
import dev.rainmaker.agents.MeetingOfferBrief;
import dev.rainmaker.agents.SlotChoice;
import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalStatus;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.approvals.MeetingConfirmation;
import dev.rainmaker.approvals.RequestApproval;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.conversations.Message;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.conversations.Purpose;
import dev.rainmaker.meetings.Meeting;
import dev.rainmaker.meetings.MeetingDesk;
import dev.rainmaker.meetings.MeetingFailure;
import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.meetings.MeetingType;
import dev.rainmaker.meetings.MeetingsApi;
import dev.rainmaker.meetings.ProposeMeeting;
import dev.rainmaker.meetings.Slot;
import dev.rainmaker.outreach.PlaceZones;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.ProspectStatus;
import dev.rainmaker.security.Actor;
import dev.rainmaker.tools.house.TrackingGateway;
import dev.rainmaker.workflow.AgentMetering;
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

/** Offers times, takes the one that the client chooses, lets the calendar's owner confirm, books. */
@ApplicationScoped
class MeetingSteps {
    private static final Actor BOOKER = Actor.agent("meeting");
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final MeetingAgent agent;
    private final MeetingsApi meetings;
    private final MeetingDesk desk;
    private final ApprovalsApi approvals;
    private final ConversationsApi conversations;
    private final TrackingGateway tracking;
    private final JourneyDrafts drafts;
    private final Received received;
    private final JourneyFiles files;
    private final CompanyConfig company;

    MeetingSteps(
            MeetingAgent agent,
            MeetingsApi meetings,
            MeetingDesk desk,
            ApprovalsApi approvals,
            ConversationsApi conversations,
            TrackingGateway tracking,
            JourneyDrafts drafts,
            Received received,
            JourneyFiles files,
            CompanyConfig company) {
        this.agent = agent;
        this.meetings = meetings;
        this.desk = desk;
        this.approvals = approvals;
        this.conversations = conversations;
        this.tracking = tracking;
        this.drafts = drafts;
        this.received = received;
        this.files = files;
        this.company = company;
    }

    StepResult offer(StepContext step) {
        var prospect = files.prospect(step);
        var type = MeetingType.valueOf(
                step.state().has("meetingType") ? step.state().text("meetingType") : "INITIAL_CALL");
        var free = desk.freeSlots(type, step.clock().now());
        if (free.isEmpty()) {
            return StepResult.attention(
                    "no_free_time",
                    "The calendar has no free time in the next two weeks. Make room and retry.",
                    "retry",
                    "cancel");
        }
        var zone = ZoneId.of(company.timeZone());
        var offer = AgentMetering.call(
                step,
                "times",
                MeetingOffer.class,
                () -> agent.offer(new MeetingOfferBrief(
                        files.company(),
                        prospect.name(),
                        free.stream().map(Slot::start).toList(),
                        zone,
                        PlaceZones.of(prospect.place()).orElse(null),
                        null,
                        type.name().toLowerCase(Locale.ROOT))));
        var offered = free.stream()
                .filter(slot -> offer.value().slots().contains(slot.start()))
                .toList();
        var meeting =
                step.effect(Effect.remembered("offer", type, String.class, key -> Reactive.await(() -> meetings.propose(
                                new ProposeMeeting(
                                        prospect.id(),
                                        step.runId().value(),
                                        type,
                                        offered,
                                        offer.value().zone().getId(),
                                        key),
                                BOOKER))
                        .id()
                        .value()));
        var updates = drafts.submit(
                step,
                new JourneyDrafts.Words(
                        Purpose.MEETING_OFFER, type.title(), offer.value().text(), List.of()),
                ApprovalKind.MESSAGE,
                "Offer of times",
                List.of(),
                null,
                BOOKER);
        step.made("meeting", meeting);
        updates.put("meetingId", meeting);
        updates.put("lastAsked", null);
        return StepResult.next(updates);
    }

    /** What the client answered to the offer; a time that somebody else took meanwhile leads to a new offer. */
    StepResult choose(StepContext step) {
        var meeting =
                Reactive.await(() -> meetings.require(new MeetingId(step.state().require("meetingId"))));
        if (meeting.status() == MeetingStatus.SCHEDULED) {
            // An earlier try took the time; asked again, a model could choose another one.
            return Next.to("book", askOwner(step, meeting.id()));
        }
        var messages = Received.of(step).stream()
                .map(id -> Reactive.await(() -> conversations.message(id)))
                .toList();
        var choice = choice(step, meeting, messages);
        step.fact("choice", choice.outcome().name());
        if (choice.outcome() == SlotChoice.Outcome.WANTS_OTHER) {
            return again(meeting, "the client asked for other times");
        }
        if (choice.outcome() != SlotChoice.Outcome.CHOSEN) {
            return Next.to(olderThanOffer(step, messages.getLast()) ? "await" : "answer");
        }
        var slot = meeting.offered().get(choice.index());
        try {
            Reactive.await(() -> meetings.take(meeting.id(), slot, BOOKER));
        } catch (MeetingFailure taken) {
            return again(meeting, "the time was taken meanwhile");
        }
        return Next.to("book", askOwner(step, meeting.id()));
    }

    /** The last word on the offered times, should the client have written more than once. */
    private SlotChoice choice(StepContext step, Meeting meeting, List<Message> messages) {
        for (var message : messages.reversed()) {
            var choice = AgentMetering.call(
                            step,
                            "choice:" + message.id().value(),
                            SlotChoice.class,
                            () -> agent.choose(
                                    message.body() == null ? "" : message.body(),
                                    meeting.offered().stream().map(Slot::start).toList(),
                                    ZoneId.of(meeting.timeZone())))
                    .value();
            if (choice.outcome() != SlotChoice.Outcome.NONE) {
                return choice;
            }
        }
        return new SlotChoice(SlotChoice.Outcome.NONE, null, null);
    }

    /** A message that was written before the offer went out does not answer it. */
    private boolean olderThanOffer(StepContext step, Message message) {
        var offer = Reactive.await(
                () -> conversations.message(new MessageId(step.state().require("messageId"))));
        return offer.sentAt() != null && message.createdAt().isBefore(offer.sentAt());
    }

    private StepResult again(Meeting meeting, String reason) {
        Reactive.await(() -> meetings.cancel(meeting.id(), reason, BOOKER));
        var updates = new HashMap<String, Object>();
        updates.put("meetingId", null);
        return Next.to("offer", updates);
    }

    /** Event and confirmation are one approval: the calendar's owner sees both exactly as they will go out. */
    private Map<String, Object> askOwner(StepContext step, MeetingId id) {
        var prospect = files.prospect(step);
        var meeting = Reactive.await(() -> meetings.require(id));
        var event = desk.event(id, prospect.name(), prospect.email(), files.briefing(step));
        var invitation = desk.invitation(event);
        var when = WHEN.format(meeting.start().atZone(ZoneId.of(meeting.timeZone()))) + " (" + meeting.timeZone() + ")";
        var asked = step.effect(Effect.remembered("ask_owner", when, JourneyDrafts.Submitted.class, key -> {
            var message = drafts.store(
                    step,
                    new JourneyDrafts.Words(
                            Purpose.MEETING_CONFIRMATION,
                            meeting.type().title(),
                            "Hello " + prospect.name() + ",\n\nthank you. Our "
                                    + meeting.type().title().toLowerCase(Locale.ROOT)
                                    + " is confirmed: " + when
                                    + ".\nThe invitation for your calendar is attached. If something comes up, just answer this message.\n\nKind regards\n"
                                    + company.senderName(),
                            List.of()),
                    key,
                    BOOKER);
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
                            meeting.start()),
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
        Reactive.await(() -> meetings.cancel(id, "withdrawn", BOOKER));
        return Next.stop("withdrawn");
    }

    StepResult confirm(StepContext step) {
        var id = new MeetingId(step.state().require("meetingId"));
        var message = new MessageId(step.state().require("messageId"));
        var key = "confirm:" + id.value();
        var approval = new ApprovalId(step.state().require("approvalId"));
        var approved = Reactive.await(() -> approvals.redeem(approval, MeetingConfirmation.class, key));
        desk.confirm(id, message, approved, key);
        step.made("meeting", id.value());
        step.made("message", message.value());
        tracking.track("meeting_booked", step.subjectId(), step.clock().now(), "meeting:" + id.value());
        return StepResult.next();
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
