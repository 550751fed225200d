package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.ConversationFailure;
import dev.rainmaker.conversations.ConversationProblem;
import dev.rainmaker.conversations.Direction;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.conversations.MessageStatus;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class MessageRepository implements PanacheRepositoryBase<MessageEntity, String> {
    Uni<MessageEntity> require(MessageId id) {
        return findById(id.value())
                .onItem()
                .ifNull()
                .failWith(() -> new ConversationFailure(
                        ConversationProblem.MESSAGE_NOT_FOUND, "There is no message with this id."));
    }

    Uni<List<MessageEntity>> ofConversation(String conversationId) {
        return list("conversationId = ?1 order by id", conversationId);
    }

    /** Drafts in the conversation of a run that nobody has said yes to. */
    Uni<List<MessageEntity>> undecidedOf(String runId) {
        return list(
                "status in ?2 and conversationId in (select c.id from ConversationEntity c where c.runId = ?1)",
                runId,
                List.of(MessageStatus.DRAFT, MessageStatus.AWAITING_APPROVAL));
    }

    Uni<MessageEntity> byOnceKey(String onceKey) {
        return onceKey == null
                ? Uni.createFrom().nullItem()
                : find("onceKey", onceKey).firstResult();
    }

    Uni<MessageEntity> ofApproval(String approvalId) {
        return find("approvalId", approvalId).firstResult();
    }

    /** The messages of ours that a mail answers or bounces, newest first. */
    Uni<List<MessageEntity>> sentWith(Collection<String> mailIdIndexes) {
        return mailIdIndexes.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("mailIdIndex in ?1 and direction = ?2 order by id desc", mailIdIndexes, Direction.OUT);
    }

    /** The message that an earlier delivery of the same mail became, or null. */
    Uni<MessageEntity> receivedWith(String mailIdIndex) {
        return find("mailIdIndex = ?1 and direction = ?2", mailIdIndex, Direction.IN)
                .firstResult();
    }
}
