package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.EventBrief;
import dev.rainmaker.conversations.LearnedSlot;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.crypto.SubjectCipher;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * A visitor becomes a prospect: what was said moves under the prospect's key, what was understood goes into the prospect's brief
 * beside what is there, and the visitor's own key is destroyed.
 */
@ApplicationScoped
class ChatMove {
    private final MessageRepository messages;
    private final BriefSlotRepository slots;
    private final BriefService briefs;
    private final MessageTexts texts;
    private final FieldCrypto crypto;

    ChatMove(
            MessageRepository messages,
            BriefSlotRepository slots,
            BriefService briefs,
            MessageTexts texts,
            FieldCrypto crypto) {
        this.messages = messages;
        this.slots = slots;
        this.briefs = briefs;
        this.texts = texts;
        this.crypto = crypto;
    }

    Uni<Void> to(ConversationEntity conversation, ProspectId prospect, boolean claimed, Actor by) {
        var visitor = conversation.prospectId;
        return crypto.cipherFor(visitor).flatMap(from -> crypto.cipherFor(prospect.value())
                .flatMap(to -> messages.ofConversation(conversation.id)
                        .invoke(rows -> rows.forEach(row -> {
                            texts.rekey(row, from, to);
                            row.prospectId = prospect.value();
                        }))
                        .flatMap(rows -> slots.ofProspect(visitor))
                        .call(rows -> learn(rows, from, prospect, by))
                        .call(rows -> slots.delete("prospectId", visitor))
                        .invoke(rows -> {
                            conversation.prospectId = prospect.value();
                            conversation.claimed = claimed;
                        })
                        .flatMap(rows -> crypto.destroy(List.of(visitor)))));
    }

    private Uni<Void> learn(List<BriefSlotEntity> rows, SubjectCipher from, ProspectId prospect, Actor by) {
        return Multi.createFrom()
                .iterable(rows)
                .filter(row -> row.state != EventBrief.State.REPLACED)
                .onItem()
                .transformToUniAndConcatenate(row -> briefs.learn(
                        prospect,
                        row.messageId == null ? null : new MessageId(row.messageId),
                        List.of(new LearnedSlot(
                                row.slot,
                                from.decrypt("brief", row.value),
                                from.decrypt("brief_sentence", row.sentence),
                                false)),
                        by))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
