package dev.rainmaker.workflow.journey;

import dev.rainmaker.agents.MeetingAgent;
import dev.rainmaker.agents.MeetingOffer;
import dev.rainmaker.agents.MeetingOfferBrief;
import dev.rainmaker.agents.SlotChoice;
import dev.rainmaker.approvals.ApprovalKind;
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
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.AgentMetering;
import dev.rainmaker.workflow.engine.Effect;
import dev.rainmaker.workflow.engine.StepContext;
import dev.rainmaker.workflow.engine.StepResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Offers times and takes the one that the client chooses. */
@ApplicationScoped
class MeetingSteps {
    private static final Actor BOOKER = Actor.agent("meeting");

    private final MeetingAgent agent;
    private final MeetingsApi meetings;
    private final MeetingDesk desk;
    private final ConversationsApi conversations;
    private final JourneyDrafts drafts;
    private final JourneyFiles files;
    private final CompanyConfig company;
    private final BookingSteps booking;

    MeetingSteps(
            MeetingAgent agent,
            MeetingsApi meetings,
            MeetingDesk desk,
            ConversationsApi conversations,
            JourneyDrafts drafts,
            JourneyFiles files,
            CompanyConfig company,
            BookingSteps booking) {
        this.agent = agent;
        this.meetings = meetings;
        this.desk = desk;
        this.conversations = conversations;
        this.drafts = drafts;
        this.files = files;
        this.company = company;
        this.booking = booking;
    }

    StepResult offer(StepContext step) {
        withdrawOpenOffer(step);
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

    /** A client has one open offer; the one that went unanswered holds no times any more. */
    private void withdrawOpenOffer(StepContext step) {
        if (!step.state().has("meetingId")) {
            return;
        }
        var earlier =
                Reactive.await(() -> meetings.require(new MeetingId(step.state().require("meetingId"))));
        if (earlier.status() == MeetingStatus.PROPOSED) {
            Reactive.await(() -> meetings.cancel(earlier.id(), "other times are offered", BOOKER));
        }
    }

    /** What the client answered to the offer; a time that somebody else took meanwhile leads to a new offer. */
    StepResult choose(StepContext step) {
        var meeting =
                Reactive.await(() -> meetings.require(new MeetingId(step.state().require("meetingId"))));
        if (meeting.status() == MeetingStatus.SCHEDULED) {
            // An earlier try took the time; asked again, a model could choose another one.
            return Next.to("book", booking.askOwner(step, meeting.id()));
        }
        var messages = Received.of(step).stream()
                .map(id -> Reactive.await(() -> conversations.message(id)))
                .toList();
        var choice = choice(step, meeting, messages);
        step.fact("choice", choice.outcome().name());
        if (choice.outcome() == SlotChoice.Outcome.WANTS_OTHER) {
            return booking.again(meeting, "the client asked for other times");
        }
        if (choice.outcome() != SlotChoice.Outcome.CHOSEN) {
            return Next.to(olderThanOffer(step, messages.getLast()) ? "await" : "answer");
        }
        var slot = meeting.offered().get(choice.index());
        try {
            Reactive.await(() -> meetings.take(meeting.id(), slot, BOOKER));
        } catch (MeetingFailure taken) {
            return booking.again(meeting, "the time was taken meanwhile");
        }
        return Next.to("book", booking.askOwner(step, meeting.id()));
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
}
