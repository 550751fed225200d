package dev.rainmaker.workflow.journey;

import dev.rainmaker.agents.ConversationAgent;
import dev.rainmaker.agents.ReplyReading;
import dev.rainmaker.agents.ReplyReading.Want;
import dev.rainmaker.autonomy.AutonomyApi;
import dev.rainmaker.autonomy.Harm;
import dev.rainmaker.conversations.ConversationStatus;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.conversations.Purpose;
import dev.rainmaker.outreach.OutreachApi;
import dev.rainmaker.platform.planning.ReplyIntent;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.privacy.SuppressionReason;
import dev.rainmaker.privacy.SuppressionsApi;
import dev.rainmaker.proposals.ProposalId;
import dev.rainmaker.proposals.ProposalStatus;
import dev.rainmaker.proposals.ProposalsApi;
import dev.rainmaker.prospects.ProspectStatus;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.engine.StepContext;
import dev.rainmaker.workflow.engine.StepResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Waiting for the client, and what follows from what the client wrote. */
@ApplicationScoped
class ReplySteps {
    private static final Actor TALKER = Actor.agent("conversation");
    private static final Set<String> LOST = Set.of(
            "unsubscribed",
            "complained",
            "declined",
            "wrong_person",
            "no_reply",
            "suppressed",
            "bounced",
            "proposal_declined");

    private final ConversationAgent agent;
    private final ConversationsApi conversations;
    private final SuppressionsApi suppressions;
    private final OutreachApi outreach;
    private final ProposalsApi proposals;
    private final Readings readings;
    private final DoubtfulReading doubtful;
    private final ComplaintQuestion complaints;
    private final AutonomyApi autonomy;
    private final Received received;
    private final OpenMeeting openMeeting;
    private final JourneyFiles files;

    ReplySteps(
            ConversationAgent agent,
            ConversationsApi conversations,
            SuppressionsApi suppressions,
            OutreachApi outreach,
            ProposalsApi proposals,
            Readings readings,
            DoubtfulReading doubtful,
            ComplaintQuestion complaints,
            AutonomyApi autonomy,
            Received received,
            OpenMeeting openMeeting,
            JourneyFiles files) {
        this.agent = agent;
        this.conversations = conversations;
        this.suppressions = suppressions;
        this.outreach = outreach;
        this.proposals = proposals;
        this.readings = readings;
        this.doubtful = doubtful;
        this.complaints = complaints;
        this.autonomy = autonomy;
        this.received = received;
        this.openMeeting = openMeeting;
        this.files = files;
    }

    /** Follow-ups are for silence after outreach only; later silence ends the journey after as long a wait. */
    StepResult awaitClient(StepContext step) {
        if (step.signal("prospect.suppressed").isPresent()) {
            return Next.stop("suppressed");
        }
        if (step.signal("message.bounced").isPresent()) {
            return Next.stop("bounced");
        }
        if (step.signal("proposal.answered").isPresent()) {
            return Next.to("answered");
        }
        var booked = openMeeting.news(step);
        if (booked.isPresent()) {
            return booked.get();
        }
        var unread = received.unread(new MessageId(step.state().require("messageId")));
        if (!unread.isEmpty()) {
            return Next.to("react", Received.state(unread));
        }
        var next = nextFollowUp(step);
        if (step.timedOut() && !openMeeting.asked(step)) {
            return next.isEmpty() ? Next.stop("no_reply") : Next.to("follow_up");
        }
        var due = next.orElseGet(() -> step.clock().now().plus(outreach.lastWait()));
        return StepResult.waitFor(
                Set.of(
                        "message.received",
                        "message.bounced",
                        "proposal.answered",
                        "prospect.suppressed",
                        PreferenceListener.SIGNAL,
                        OpenMeeting.TAKEN,
                        OpenMeeting.BOOKED),
                Optional.of(due),
                Map.of());
    }

    private Optional<Instant> nextFollowUp(StepContext step) {
        if (!followsUp(step)) {
            return Optional.empty();
        }
        var sent = (int) step.state().number("followUps");
        var prospect = files.prospect(step);
        return Reactive.await(
                () -> outreach.nextFollowUp(sent, prospect, step.clock().now()));
    }

    private static boolean followsUp(StepContext step) {
        var awaiting = step.state().text("awaiting");
        return Purpose.FIRST_TOUCH.name().equals(awaiting)
                || Purpose.FOLLOW_UP.name().equals(awaiting);
    }

    StepResult react(StepContext step) {
        var messages = Received.of(step);
        var read = readings.read(step, messages);
        var reading = Readings.Read.together(read);
        step.fact("intent", reading.intent().name());
        if (!reading.sensitive() && doubtful.doubts(reading)) {
            return doubtful.ask(step, reading);
        }
        readings.keep(step, read);
        var last = Reactive.await(() -> conversations.message(messages.getLast()));
        var conversation = Reactive.await(() -> conversations.require(last.conversationId()));
        if (reading.sensitive()) {
            Reactive.await(() -> autonomy.harmed(
                    step.subjectId(), Harm.SENSITIVE_NEWS, last.id().value(), TALKER));
            Reactive.await(() -> conversations.callPerson(
                    conversation.id(), true, "Sensitive news: a person should answer, nothing else is sent.", TALKER));
            return StepResult.attention(
                    "sensitive_news",
                    "The client wrote about something personal. Everything has stopped; answer yourself, then cancel or skip.",
                    "cancel",
                    "skip");
        }
        if (conversation.status() == ConversationStatus.TAKEN_OVER) {
            Reactive.await(
                    () -> conversations.callPerson(conversation.id(), true, "A message came while you lead.", TALKER));
            return Next.to("await");
        }
        return switch (reading.intent()) {
            case UNSUBSCRIBE -> suppress(step, SuppressionReason.UNSUBSCRIBED, "unsubscribed");
            case COMPLAINT -> complaints.ask(step.state(), files.prospect(step), conversation.id(), TALKER);
            case DECLINED, NOT_NOW -> Next.stop("declined");
            case WRONG_PERSON -> Next.stop("wrong_person");
            case OUT_OF_OFFICE, BOUNCE -> Next.to("await");
            default -> converse(step, reading);
        };
    }

    private StepResult suppress(StepContext step, SuppressionReason reason, String outcome) {
        var prospect = files.prospect(step);
        Reactive.await(() -> suppressions.suppress(
                prospect.email(), reason, "reply", prospect.id().value(), TALKER));
        return Next.stop(outcome);
    }

    /** A chosen time first, then a wish for a call, then what the brief allows. */
    private StepResult converse(StepContext step, ReplyReading reading) {
        files.advance(step, ProspectStatus.INTERESTED, "replied", TALKER);
        if (step.state().has("meetingId")) {
            return Next.to("choose");
        }
        if (step.state().has("proposalId")) {
            return aboutProposal(step, reading);
        }
        if (reading.wants().contains(Want.CALL) || reading.wants().contains(Want.VISIT)) {
            return Next.to(
                    "offer",
                    Map.of("meetingType", reading.wants().contains(Want.VISIT) ? "VENUE_VISIT" : "INITIAL_CALL"));
        }
        return Next.to(qualifies(step) ? "propose" : "answer");
    }

    private boolean qualifies(StepContext step) {
        var qualification = agent.qualify(files.state(step));
        step.fact("qualification", qualification.value().score());
        if (qualification.value().qualified()) {
            files.advance(step, ProspectStatus.QUALIFIED, "the brief is complete enough for a proposal", TALKER);
        }
        return qualification.value().qualified();
    }

    /** After a booked meeting: the end when the proposal was accepted; a call before that leads on to the proposal. */
    StepResult goOn(StepContext step) {
        if (step.state().has("proposalId")) {
            return Next.to("hand_off");
        }
        var updates = new HashMap<String, Object>();
        updates.put("meetingId", null);
        return Next.to(qualifies(step) ? "propose" : "await", updates);
    }

    /** News changes the proposal, a question gets an answer, anything else waits for the client's decision on the page. */
    private StepResult aboutProposal(StepContext step, ReplyReading reading) {
        var id = new ProposalId(step.state().text("proposalId"));
        var proposal = Reactive.await(() -> proposals.require(id));
        if (proposal.status() == ProposalStatus.ACCEPTED) {
            return Next.to("offer", Map.of("meetingType", "PLANNING_SESSION"));
        }
        if (proposal.status().open() && !reading.slots().isEmpty()) {
            Reactive.await(() -> proposals.move(id, ProposalStatus.NEGOTIATING, TALKER));
            return Next.to("propose");
        }
        return reading.intent() == ReplyIntent.QUESTION || reading.intent() == ReplyIntent.OBJECTION
                ? Next.to("answer")
                : Next.to("await");
    }

    /** The journey ends; what was still open is withdrawn by whoever asked for it. */
    StepResult close(StepContext step) {
        var outcome = step.state().require("outcome");
        if (LOST.contains(outcome)) {
            files.advance(step, ProspectStatus.LOST, outcome, TALKER);
        }
        received.leaveToPerson(step, TALKER);
        step.fact("outcome", outcome);
        return StepResult.done(Map.of("outcome", outcome));
    }
}
