package dev.rainmaker.workflow.journey;

import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.approvals.ApprovalProblem;
import dev.rainmaker.approvals.ApprovalRefused;
import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.approvals.ApprovalStatus;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.approvals.EmailToSend;
import dev.rainmaker.autonomy.AutonomyApi;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.conversations.Message;
import dev.rainmaker.conversations.MessageDelivery;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.conversations.MessageStatus;
import dev.rainmaker.conversations.Purpose;
import dev.rainmaker.outreach.OutreachApi;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.privacy.RecipientSuppressed;
import dev.rainmaker.proposals.ProposalId;
import dev.rainmaker.proposals.ProposalStatus;
import dev.rainmaker.proposals.ProposalsApi;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectStatus;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import dev.rainmaker.tools.house.TrackingGateway;
import dev.rainmaker.workflow.engine.Awaited;
import dev.rainmaker.workflow.engine.StepContext;
import dev.rainmaker.workflow.engine.StepResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The gate and the act: wait for a person's or a rule's yes, wait for the recipient's hours, send once. */
@ApplicationScoped
class SendingSteps {
    private static final Actor SENDER = Actor.agent("journey");
    /** Drafts that a message from the client makes outdated; proposals and offers of times go out all the same. */
    private static final Set<Purpose> OVERTAKEN = EnumSet.of(Purpose.FIRST_TOUCH, Purpose.FOLLOW_UP, Purpose.ANSWER);

    private final ApprovalsApi approvals;
    private final AutonomyApi autonomy;
    private final ConversationsApi conversations;
    private final MessageDelivery delivery;
    private final OutreachApi outreach;
    private final ProposalsApi proposals;
    private final ProspectsApi prospects;
    private final TrackingGateway tracking;
    private final Received received;
    private final JourneyFiles files;

    SendingSteps(
            ApprovalsApi approvals,
            AutonomyApi autonomy,
            ConversationsApi conversations,
            MessageDelivery delivery,
            OutreachApi outreach,
            ProposalsApi proposals,
            ProspectsApi prospects,
            TrackingGateway tracking,
            Received received,
            JourneyFiles files) {
        this.approvals = approvals;
        this.autonomy = autonomy;
        this.conversations = conversations;
        this.delivery = delivery;
        this.outreach = outreach;
        this.proposals = proposals;
        this.prospects = prospects;
        this.tracking = tracking;
        this.received = received;
        this.files = files;
    }

    /** A message from the client makes the draft outdated: it is withdrawn and the journey reacts to the message first. */
    StepResult awaitDecision(StepContext step) {
        var approval = new ApprovalId(step.state().require("approvalId"));
        var message = new MessageId(step.state().require("messageId"));
        if (step.signal("prospect.suppressed").isPresent()) {
            return suppressed(message);
        }
        var request = Reactive.await(() -> approvals.require(approval));
        var talk = Reactive.await(() -> conversations.message(message)).purpose();
        if (step.signal("message.received").isPresent() && request.status() == ApprovalStatus.PENDING) {
            var unread = received.unread(message);
            if (!unread.isEmpty()) {
                Reactive.await(() -> approvals.withdraw(step.subjectId(), "the client has written meanwhile", SENDER));
                return outdated(message, unread);
            }
        }
        if (request.status() == ApprovalStatus.PENDING) {
            var decision = Awaited.about("approval.decided", approval.value());
            var stop = Awaited.named("prospect.suppressed");
            return OVERTAKEN.contains(talk)
                    ? StepResult.waitFor(decision, stop, Awaited.named("message.received"))
                    : StepResult.waitFor(decision, stop);
        }
        return decided(step, request, message);
    }

    private StepResult decided(StepContext step, ApprovalRequest request, MessageId message) {
        step.fact("decision", request.status().name().toLowerCase(Locale.ROOT));
        var rewritten = request.status() == ApprovalStatus.SUPERSEDED ? rewritten(step, message) : 0;
        if (rewritten > 0) {
            Reactive.await(() -> conversations.cancel(message, "replaced by a new version", SENDER));
            return Next.to("propose", Map.of(ProposalSteps.REWRITTEN, rewritten));
        }
        if (request.status() == ApprovalStatus.SUPERSEDED || request.status() == ApprovalStatus.EXPIRED) {
            Reactive.await(() -> conversations.cancel(message, "withdrawn", SENDER));
            return Next.stop("withdrawn");
        }
        Reactive.await(() -> conversations.decided(message, request, SENDER));
        return request.status().granted() ? Next.to("send") : Next.stop("rejected");
    }

    /** Number of the version that a person has written instead of a yes to this one; 0 when nobody has. */
    private int rewritten(StepContext step, MessageId message) {
        if (Reactive.await(() -> conversations.message(message)).purpose() != Purpose.PROPOSAL) {
            return 0;
        }
        var proposal = Reactive.await(() -> proposals.require(proposal(step)));
        return proposal.status() == ProposalStatus.DRAFT ? proposal.number() : 0;
    }

    private StepResult outdated(MessageId message, List<MessageId> unread) {
        Reactive.await(() -> conversations.cancel(message, "the client has written meanwhile", SENDER));
        return Next.to("react", Received.state(unread));
    }

    private StepResult suppressed(MessageId message) {
        Reactive.await(() -> conversations.cancel(message, "suppressed", SENDER));
        return Next.stop("suppressed");
    }

    /** Within the recipient's business hours, once. */
    StepResult send(StepContext step) {
        var id = new MessageId(step.state().require("messageId"));
        var message = Reactive.await(() -> conversations.message(id));
        if (step.signal("prospect.suppressed").isPresent()) {
            return begun(message) ? answeredAtOnce(step, message) : suppressed(id);
        }
        if (!begun(message) && OVERTAKEN.contains(message.purpose())) {
            var unread = received.unread(id);
            if (!unread.isEmpty()) {
                return outdated(id, unread);
            }
        }
        if (left(message)) {
            return deliver(step, message);
        }
        var request = Reactive.await(() -> approvals.require(approval(step)));
        if (request.status() == ApprovalStatus.PENDING) {
            return decideAgain(step, id);
        }
        var now = step.clock().now();
        var undo = undo(request, message, now);
        if (undo.isAfter(now)) {
            return hold(message, request, undo);
        }
        if (isOutreach(message.purpose())) {
            var prospect = files.prospect(step);
            var verdict = Reactive.await(() -> outreach.letGo(id.value(), prospect, now));
            if (!verdict.now()) {
                step.fact("held", verdict.reason());
                return hold(message, request, verdict.at());
            }
        }
        return deliver(step, message);
    }

    /** When a rule's yes can no longer be taken back; a person's yes counts at once. */
    private static Instant undo(ApprovalRequest request, Message message, Instant now) {
        return request.rule() == null || begun(message) ? now : request.rule().usableFrom();
    }

    private static StepResult hold(Message message, ApprovalRequest request, Instant due) {
        var until = new ArrayList<Awaited>();
        until.add(Awaited.named("prospect.suppressed"));
        if (OVERTAKEN.contains(message.purpose())) {
            until.add(Awaited.named("message.received"));
        }
        if (isOutreach(message.purpose())) {
            until.add(Awaited.named(PreferenceListener.SIGNAL));
        }
        if (request.rule() != null) {
            until.add(Awaited.about("approval.taken_back", request.id().value()));
        }
        return StepResult.waitUntil(due, until.toArray(Awaited[]::new));
    }

    /** What a rule said yes to waits for a person after all. */
    private StepResult decideAgain(StepContext step, MessageId message) {
        step.fact("decision", "taken_back");
        Reactive.await(() -> conversations.awaits(message, approval(step).value(), SENDER));
        return Next.to("decide");
    }

    private static ApprovalId approval(StepContext step) {
        return new ApprovalId(step.state().require("approvalId"));
    }

    /** The mail was out, and its recipient wants no more, before an interrupted step could note that it was sent. */
    private StepResult answeredAtOnce(StepContext step, Message message) {
        deliver(step, message);
        return Next.stop("suppressed");
    }

    /** Who writes to us gets an answer at once; only what comes unasked waits for business hours. */
    private static boolean isOutreach(Purpose purpose) {
        return purpose == Purpose.FIRST_TOUCH || purpose == Purpose.FOLLOW_UP;
    }

    /** From here on the mail may be out, whether or not we could note it: a repeated step sends it once, and keeps it. */
    private static boolean begun(Message message) {
        return left(message) || message.status() == MessageStatus.QUEUED;
    }

    private static boolean left(Message message) {
        return message.sentAt() != null;
    }

    private StepResult deliver(StepContext step, Message message) {
        var approval = approval(step);
        var key = "send:" + message.id().value();
        try {
            if (!left(message)) {
                var approved = Reactive.await(() -> approvals.redeem(approval, EmailToSend.class, key));
                if (message.purpose() == Purpose.PROPOSAL) {
                    Reactive.await(() -> proposals.release(proposal(step)));
                }
                delivery.send(message.id(), approved, key);
                step.made("message", message.id().value());
            }
        } catch (RecipientSuppressed refused) {
            return Next.stop("suppressed");
        } catch (ApprovalRefused refused) {
            return afterRefusal(step, message, refused);
        }
        after(step, message);
        var updates = new HashMap<String, Object>();
        updates.put("sentCount", step.state().number("sentCount") + 1);
        updates.put("awaiting", message.purpose().name());
        return Next.to("await", updates);
    }

    /**
     * A rule's yes does not outlive what it rested on: a content that has become wrong meanwhile is a person's, and the rule has
     * failed. Everything else stays a failure.
     */
    private StepResult afterRefusal(StepContext step, Message message, ApprovalRefused refused) {
        var request = Reactive.await(() -> approvals.require(approval(step)));
        if (request.rule() != null && !request.used() && isAboutWords(refused)) {
            Reactive.await(() -> autonomy.contradicted(request, SENDER));
            return decideAgain(step, message.id());
        }
        if (request.status() == ApprovalStatus.PENDING) {
            return decideAgain(step, message.id());
        }
        throw refused;
    }

    private static boolean isAboutWords(ApprovalRefused refused) {
        return refused.type() == ApprovalProblem.DRAFT_CONTRADICTED
                || refused.type() == ApprovalProblem.DRAFT_UNSUPPORTED;
    }

    private static ProposalId proposal(StepContext step) {
        return new ProposalId(step.state().require("proposalId"));
    }

    private void after(StepContext step, Message message) {
        if (message.purpose() == Purpose.FIRST_TOUCH) {
            files.advance(step, ProspectStatus.CONTACTED, "first message sent", SENDER);
        }
        if (message.purpose() == Purpose.PROPOSAL) {
            Reactive.await(() -> proposals.sent(proposal(step), SENDER));
        }
        Reactive.await(() -> prospects.note(
                new ProspectId(step.subjectId()), "message.sent", message.id().value(), SENDER));
        tracking.track(
                "message_sent",
                step.subjectId(),
                step.clock().now(),
                "sent:" + message.id().value());
    }
}
