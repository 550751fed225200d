package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.ConversationId;
import dev.rainmaker.conversations.ConversationStatus;
import dev.rainmaker.platform.run.RunSignals;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells who waits for a client's words that they have come. Runs in the transaction that stores them. */
@ApplicationScoped
class ReceivedNotice {
    private final RunSignals runs;
    private final ConversationService threads;

    ReceivedNotice(RunSignals runs, ConversationService threads) {
        this.runs = runs;
        this.threads = threads;
    }

    /** Machines' words wake no agent (RFC 3834). What no journey takes any more is for a person. */
    Uni<Void> tell(ConversationEntity conversation, MessageEntity row, Actor by) {
        if (row.automatic) {
            return Uni.createFrom().voidItem();
        }
        Uni<Boolean> taken = conversation.runId == null
                ? Uni.createFrom().item(false)
                : runs.signal(conversation.runId, "message.received", row.id, "message:" + row.id);
        boolean led = conversation.status == ConversationStatus.TAKEN_OVER;
        return taken.flatMap(runs -> runs && !led
                ? Uni.createFrom().voidItem()
                : threads.callPerson(
                                new ConversationId(conversation.id),
                                true,
                                led ? "A message came while you lead." : "A message came and no journey is under way.",
                                by)
                        .replaceWithVoid());
    }
}
