package dev.rainmaker.workflow.journey;

import dev.rainmaker.agents.MeetingAgent;
import dev.rainmaker.agents.MeetingOffer;
import dev.rainmaker.agents.MeetingOfferBrief;
import dev.rainmaker.agents.SlotChoice;
import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.conversations.Claim;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.conversations.Message;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.conversations.Purpose;
import dev.rainmaker.meetings.BookingsApi;
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
import dev.rainmaker.platform.planning.GoodSlots;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.AgentMetering;
import dev.rainmaker.workflow.engine.Effect;
import dev.rainmaker.workflow.engine.StepContext;
import dev.rainmaker.workflow.engine.StepResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Offers times and takes the one that the client chooses. */
@ApplicationScoped
class MeetingSteps {
    private static final Actor BOOKER = Actor.agent("meeting");
    /** As many as an agent looks at; those of the first days. */
    private static final int MOST_FREE = 50;

    private final MeetingAgent agent;
    private final MeetingsApi meetings;
    private final BookingsApi bookings;
    private final MeetingDesk desk;
    private final ConversationsApi conversations;
    private final JourneyDrafts drafts;
    private final JourneyFiles files;
    private final CompanyConfig company;
    private final BookingSteps booking;

    MeetingSteps(
            MeetingAgent agent,
            MeetingsApi meetings,
            BookingsApi bookings,
            MeetingDesk desk,
            ConversationsApi conversations,
            JourneyDrafts drafts,
            JourneyFiles files,
            CompanyConfig company,
            BookingSteps booking) {
        this.agent = agent;
        this.meetings = meetings;
        this.bookings = bookings;
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
        var times = desk.openTimes(type, null, step.clock().now());
        var free = times.slots().stream().limit(MOST_FREE).toList();
        if (free.isEmpty()) {
            return StepResult.attention(
                    "no_free_time",
                    "Nobody who can host has a free time in the next two weeks. Make room and retry.",
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
                                        times.host(),
                                        null,
                                        offered,
                                        offer.value().zone().getId(),
                                        key),
                                BOOKER))
                        .id()
                        .value()));
        var updates = drafts.submit(
                step,
                new JourneyDrafts.Words(
                        Purpose.MEETING_OFFER,
                        type.title(),
                        withLink(offer.value().text(), bookings.link(new MeetingId(meeting))),
                        reasons(offer.value(), meeting)),
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

    /** Before the signature; who likes none of the times finds all of them there. */
    private String withLink(String text, String link) {
        var line = "You can also choose a time here: " + link;
        var signature = files.company().signature();
        return text.endsWith(signature)
                ? text.substring(0, text.length() - signature.length()) + line + "\n\n" + signature
                : text + "\n\n" + line;
    }

    /** Why each time is offered, beside its line. */
    private static List<Claim> reasons(MeetingOffer offer, String meeting) {
        var lines = offer.text().lines().toList();
        var good = GoodSlots.pick(offer.slots(), offer.zone(), time -> 0);
        return IntStream.range(0, good.size())
                .boxed()
                .flatMap(i -> lines.stream()
                        .filter(line -> line.startsWith((i + 1) + ") "))
                        .limit(1)
                        .map(line -> new Claim(
                                line,
                                "calendar",
                                meeting,
                                "Free for the host, buffers kept: "
                                        + String.join(", ", good.get(i).reasons()),
                                null)))
                .toList();
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
            // An earlier try took the time, or the client did on the booking page; asked again, a model could choose
            // another one.
            return booking.askedBeside(step, meeting)
                    ? Next.to("await")
                    : Next.to("book", booking.askOwner(step, meeting.id(), true));
        }
        if (!meeting.status().allowed().contains(MeetingStatus.SCHEDULED)) {
            var over = new HashMap<String, Object>();
            over.put("meetingId", null);
            return Next.to("answer", over);
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
        return Next.to("book", booking.askOwner(step, meeting.id(), true));
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
