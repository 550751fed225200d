package dev.rainmaker.workflow.chat;

import dev.rainmaker.agents.AnswerBrief;
import dev.rainmaker.agents.BriefState;
import dev.rainmaker.agents.ChatAnswer;
import dev.rainmaker.agents.Company;
import dev.rainmaker.agents.InstantConversation;
import dev.rainmaker.agents.ReplyReading;
import dev.rainmaker.approvals.ChatToSend;
import dev.rainmaker.approvals.CheckedDraft;
import dev.rainmaker.approvals.ClaimVerdict;
import dev.rainmaker.approvals.DraftCheck;
import dev.rainmaker.conversations.ChatApi;
import dev.rainmaker.conversations.ChatThread;
import dev.rainmaker.conversations.Claim;
import dev.rainmaker.conversations.CompanyFact;
import dev.rainmaker.conversations.CompanyFactsApi;
import dev.rainmaker.conversations.ConversationStatus;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.conversations.Direction;
import dev.rainmaker.conversations.Message;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.planning.ReplyIntent;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.questionnaire.BriefStates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What follows from one message of a visitor. Runs in the transaction that stores it. */
@ApplicationScoped
class ChatTurn {
    static final String ASKED = "asked";
    static final String HOLDING = "A planner will answer shortly.";
    private static final String SORRY = "Thank you for telling us. A person will read this and answer you.";
    private static final String GOODBYE = "Understood. We will not write to you again.";
    private static final Actor RULE = Actor.agent("chat-rule");

    private final InstantConversation agent;
    private final ChatApi chats;
    private final ChatStops stops;
    private final ConversationsApi conversations;
    private final CompanyFactsApi facts;
    private final DraftCheck lock;
    private final CompanyConfig company;
    private final ChatConfig config;
    private final Clock clock;

    ChatTurn(
            InstantConversation agent,
            ChatApi chats,
            ChatStops stops,
            ConversationsApi conversations,
            CompanyFactsApi facts,
            DraftCheck lock,
            CompanyConfig company,
            ChatConfig config,
            Clock clock) {
        this.agent = agent;
        this.chats = chats;
        this.stops = stops;
        this.conversations = conversations;
        this.facts = facts;
        this.lock = lock;
        this.company = company;
        this.config = config;
        this.clock = clock;
    }

    /** @param before what was said before it */
    Uni<Void> react(ChatThread thread, List<Message> before, ReplyReading reading) {
        var id = thread.conversation().id();
        if (reading.sensitive()) {
            return stops.sensitive(thread, RULE).flatMap(done -> say(thread, SORRY));
        }
        if (reading.intent() == ReplyIntent.UNSUBSCRIBE) {
            return stops.optOut(thread, RULE).flatMap(done -> say(thread, GOODBYE));
        }
        if (reading.intent() == ReplyIntent.COMPLAINT) {
            return stops.complaint(thread, RULE).flatMap(done -> hold(thread, before));
        }
        if (thread.conversation().status() != ConversationStatus.OPEN) {
            return conversations
                    .callPerson(id, true, "A message came in the chat while you lead.", RULE)
                    .replaceWithVoid();
        }
        return conversations
                .brief(thread.conversation().prospectId())
                .map(brief -> BriefStates.of(null, brief, Set.of()))
                .flatMap(state -> facts.published().map(published -> known(reading, state, published)))
                .flatMap(known -> answer(thread, before, known));
    }

    private AnswerBrief known(ReplyReading reading, BriefState state, List<CompanyFact> published) {
        return new AnswerBrief(
                new Company(company.name(), company.senderName(), company.senderName()),
                null,
                reading,
                state,
                agent.next(state),
                null,
                published.stream()
                        .map(fact -> new AnswerBrief.Fact(fact.id(), fact.topic(), fact.answer()))
                        .toList());
    }

    private Uni<Void> answer(ChatThread thread, List<Message> before, AnswerBrief known) {
        var words = thread.claimed() || !config.rule()
                ? Optional.<ChatAnswer>empty()
                : agent.chat(known.reading(), known.facts(), known.question());
        if (words.isEmpty()) {
            return person(thread, before, known);
        }
        var answer = words.get();
        return lock.check(null, new ChatToSend(ASKED, thread.conversation().id().value(), answer.text()), clock.now())
                .flatMap(checked -> published(checked) ? say(thread, answer) : person(thread, before, known));
    }

    /** Whatever a text claims that is not one of the company's published facts is for a person. */
    static boolean published(CheckedDraft checked) {
        return checked.sentences().stream()
                .flatMap(sentence -> sentence.claims().stream())
                .allMatch(claim -> claim.verdict() == ClaimVerdict.VERIFIED && "company".equals(claim.source()));
    }

    private Uni<Void> person(ChatThread thread, List<Message> before, AnswerBrief known) {
        var id = thread.conversation().id();
        var draft = agent.answer(known).body();
        var reason = thread.claimed()
                ? "A visitor of the chat gave the address of this client; nothing proves it yet. An answer is waited for."
                : "A visitor of the chat waits for an answer.";
        return (draft.isBlank()
                        ? Uni.createFrom().voidItem()
                        : chats.propose(id, draft, "Answer in the chat", RULE).replaceWithVoid())
                .flatMap(proposed -> conversations.callPerson(id, true, reason, RULE))
                .flatMap(called -> hold(thread, before));
    }

    /** Said once, until somebody has answered. */
    private Uni<Void> hold(ChatThread thread, List<Message> before) {
        return waits(before) ? Uni.createFrom().voidItem() : say(thread, HOLDING);
    }

    /** Whether the last thing that the visitor heard is that somebody will answer. */
    static boolean waits(List<Message> messages) {
        return messages.stream()
                .filter(message -> message.direction() == Direction.OUT && message.sentAt() != null)
                .max(Comparator.comparing(Message::sentAt))
                .filter(message -> HOLDING.equals(message.body()))
                .isPresent();
    }

    private Uni<Void> say(ChatThread thread, ChatAnswer answer) {
        var claims = answer.asked() == null
                ? List.<Claim>of()
                : List.of(new Claim(answer.text(), ASKED, answer.asked().name(), null, null));
        return chats.answer(thread.conversation().id(), answer.text(), claims, RULE)
                .replaceWithVoid();
    }

    private Uni<Void> say(ChatThread thread, String text) {
        return say(thread, new ChatAnswer(text, null));
    }
}
