package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.Message;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.conversations.MessageStatus;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.security.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The short transactions around a delivery; each is repeat-safe, so that a resumed step goes through them again. */
@ApplicationScoped
class DeliverySteps {
    private final MessageService messages;
    private final ConversationRepository conversations;
    private final Clock clock;

    DeliverySteps(MessageService messages, ConversationRepository conversations, Clock clock) {
        this.messages = messages;
        this.conversations = conversations;
        this.clock = clock;
    }

    /** From here on the mail may be out: a person who takes over before this holds it back, later it is finished. */
    @WithTransaction
    Uni<Message> queue(MessageId id, Actor by) {
        return messages.require(id)
                .flatMap(message -> message.status() == MessageStatus.SENT || message.status() == MessageStatus.QUEUED
                        ? Uni.createFrom().item(message)
                        : conversations
                                .requireAgents(message.conversationId().value())
                                .flatMap(free -> messages.change(id, MessageStatus.QUEUED, by, row -> {})));
    }

    @WithTransaction
    Uni<Boolean> isQueued(MessageId id) {
        return messages.require(id).map(message -> message.status() == MessageStatus.QUEUED);
    }

    @WithTransaction
    Uni<Message> sent(MessageId id, String provider, Actor by) {
        return messages.sent(id, provider, clock.now(), by);
    }

    @WithTransaction
    Uni<Message> cancel(MessageId id, Actor by) {
        return messages.change(id, MessageStatus.CANCELLED, by, row -> {});
    }
}
