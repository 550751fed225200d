package dev.rainmaker.workflow.chat;

import dev.rainmaker.agents.InstantConversation;
import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.agents.ReplyReading;
import dev.rainmaker.conversations.ChatApi;
import dev.rainmaker.conversations.ChatThread;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.conversations.Direction;
import dev.rainmaker.conversations.LearnedSlot;
import dev.rainmaker.conversations.Message;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.crypto.SealedLinks;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.security.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Takes what a visitor says the way a mail is taken: stored, read, learned, reacted to. One transaction a message. */
@ApplicationScoped
class ChatDesk {
    private static final String PURPOSE = "chat";
    private static final Actor READER = Actor.agent("conversation");
    private static final Actor CHAT = Actor.system("chat");
    private static final double SURE = 0.6;
    private static final int SHOWN = 200;

    private final ChatApi chats;
    private final ChatPeople people;
    private final ChatTurn turn;
    private final ConversationsApi conversations;
    private final InstantConversation agent;
    private final SealedLinks seal;
    private final CompanyConfig company;
    private final ChatConfig config;
    private final Clock clock;
    private final Ids ids;

    ChatDesk(
            ChatApi chats,
            ChatPeople people,
            ChatTurn turn,
            ConversationsApi conversations,
            InstantConversation agent,
            SealedLinks seal,
            CompanyConfig company,
            ChatConfig config,
            Clock clock,
            Ids ids) {
        this.chats = chats;
        this.people = people;
        this.turn = turn;
        this.conversations = conversations;
        this.agent = agent;
        this.seal = seal;
        this.company = company;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    /** Who a token names; a new visitor without one. Fails for a token that we did not make. */
    String visitor(String token) {
        return token == null || token.isBlank()
                ? ids.next()
                : seal.open(PURPOSE, token)
                        .orElseThrow(() -> new ChatRefused(
                                ChatProblem.CHAT_VISITOR_UNKNOWN, "Start a new conversation without a token."));
    }

    /**
     * @param key of this message among the visitor's; the same again changes nothing
     */
    @WithTransaction
    Uni<ChatView> say(String visitor, String text, String key) {
        return chats.open(visitor, CHAT)
                .flatMap(thread -> conversations
                        .messages(thread.conversation().id())
                        .invoke(before -> {
                            if (before.size() >= config.perConversation()) {
                                throw new ChatRefused(
                                        ChatProblem.CHAT_FULL,
                                        "Write us a mail, please; this conversation is very long.");
                            }
                        })
                        .flatMap(before -> take(thread, before, text, "chat:" + visitor + ":" + key)))
                .flatMap(done -> look(visitor, null));
    }

    private Uni<Void> take(ChatThread visited, List<Message> before, String text, String onceKey) {
        return people.link(visited, text, CHAT)
                .flatMap(thread -> chats.said(thread.conversation().id(), text, onceKey, CHAT)
                        .flatMap(said -> said.repeated()
                                ? Uni.createFrom().voidItem()
                                : understood(thread, said.message(), asked(before))
                                        .flatMap(reading -> turn.react(thread, before, reading))));
    }

    private Uni<ReplyReading> understood(ChatThread thread, Message message, BriefSlot asked) {
        var today = LocalDate.ofInstant(clock.now(), ZoneId.of(company.timeZone()));
        var reading =
                agent.read(new ReceivedReply(null, null, null, "", message.body(), today, asked, company.currency()));
        // Who only claims to be somebody settles nothing for them: a different value becomes a question.
        var learned = reading.slots().stream()
                .filter(slot -> slot.confidence() >= SURE)
                .map(slot -> new LearnedSlot(
                        slot.slot(), slot.value(), slot.sentence(), !thread.claimed() && slot.settles(asked)))
                .toList();
        return conversations
                .read(message.id(), reading.intent(), reading.confidence(), READER)
                .flatMap(read -> conversations.learn(message.prospectId(), message.id(), learned, READER))
                .replaceWith(reading);
    }

    /** What the rule asked last. */
    private static BriefSlot asked(List<Message> before) {
        return before.reversed().stream()
                .filter(message -> message.direction() == Direction.OUT && message.claims() != null)
                .flatMap(message -> message.claims().stream())
                .filter(claim -> ChatTurn.ASKED.equals(claim.source()))
                .map(claim -> BriefSlot.valueOf(claim.reference()))
                .findFirst()
                .orElse(null);
    }

    /** What the visitor may see, behind this line if one is named. */
    @WithTransaction
    Uni<ChatView> look(String visitor, String after) {
        return chats.find(visitor)
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(List.<Message>of())
                        : conversations.messages(found.get().conversation().id()))
                .map(all -> new ChatView(seal.seal(PURPOSE, visitor), ChatTurn.waits(all), lines(all, after)));
    }

    private static List<ChatView.ChatLine> lines(List<Message> all, String after) {
        var shown = all.stream()
                .filter(message -> message.direction() == Direction.IN || message.sentAt() != null)
                .filter(message -> message.body() != null)
                .sorted(Comparator.comparing(Message::sentAt)
                        .thenComparing(message -> message.id().value()))
                .toList();
        var since = after == null
                ? 0
                : shown.stream().map(message -> message.id().value()).toList().indexOf(after) + 1;
        return shown.subList(Math.max(since, shown.size() - SHOWN), shown.size()).stream()
                .map(message ->
                        new ChatView.ChatLine(message.id().value(), from(message), message.body(), message.sentAt()))
                .toList();
    }

    private static String from(Message message) {
        if (message.direction() == Direction.IN) {
            return "visitor";
        }
        return Objects.equals(message.provider(), ChatApi.RULE) ? "rule" : "planner";
    }
}
