package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.ConversationEvent;
import dev.rainmaker.conversations.EventBrief;
import dev.rainmaker.conversations.EventBrief.State;
import dev.rainmaker.conversations.LearnedSlot;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.crypto.SubjectCipher;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The living event brief. Runs inside the caller's transaction. */
@ApplicationScoped
class BriefService {
    private final BriefSlotRepository slots;
    private final FieldCrypto crypto;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    BriefService(BriefSlotRepository slots, FieldCrypto crypto, Outbox outbox, Audit audit, Clock clock, Ids ids) {
        this.slots = slots;
        this.crypto = crypto;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    Uni<EventBrief> of(ProspectId prospect) {
        return crypto.cipherFor(prospect.value())
                .flatMap(cipher -> slots.ofProspect(prospect.value()).map(rows -> brief(rows, cipher)));
    }

    Uni<EventBrief> learn(ProspectId prospect, MessageId source, List<LearnedSlot> learned, Actor by) {
        return crypto.cipherFor(prospect.value())
                .flatMap(cipher -> slots.ofProspect(prospect.value()).flatMap(rows -> {
                    var all = new ArrayList<>(rows);
                    var fresh = new ArrayList<BriefSlotEntity>();
                    boolean changed = false;
                    for (var value : learned) {
                        changed |= apply(prospect, source, value, by, cipher, all, fresh);
                    }
                    if (!changed) {
                        return Uni.createFrom().item(brief(all, cipher));
                    }
                    return Multi.createFrom()
                            .iterable(fresh)
                            .onItem()
                            .transformToUniAndConcatenate(slots::persist)
                            .collect()
                            .asList()
                            .call(stored -> audit.record(
                                    by, "brief.changed", "prospect", prospect.value(), Map.of(), summary(all)))
                            .call(stored -> outbox.add(
                                    new ConversationEvent("brief.changed", prospect.value(), prospect.value())))
                            .map(stored -> brief(all, cipher));
                }));
    }

    private boolean apply(
            ProspectId prospect,
            MessageId source,
            LearnedSlot value,
            Actor by,
            SubjectCipher cipher,
            List<BriefSlotEntity> all,
            List<BriefSlotEntity> fresh) {
        var known = all.stream()
                .filter(row -> row.slot == value.slot())
                .map(row -> new BriefRules.Known(row.id, row.state, cipher.decrypt("brief", row.value)))
                .toList();
        var change = BriefRules.learn(value.slot(), known, value.value(), value.confirms());
        if (change.equals(BriefRules.Change.NOTHING)) {
            return false;
        }
        for (var row : all) {
            if (change.contradicting().contains(row.id)) {
                row.state = State.CONTRADICTING;
            } else if (change.replaced().contains(row.id)) {
                row.state = State.REPLACED;
            } else if (row.id.equals(change.restored())) {
                row.state = State.CURRENT;
            }
        }
        if (change.store() != null) {
            var row = new BriefSlotEntity();
            row.id = ids.next();
            row.prospectId = prospect.value();
            row.slot = value.slot();
            row.state = change.store();
            row.value = cipher.encrypt("brief", value.value());
            row.sentence = cipher.encrypt("brief_sentence", value.sentence());
            row.messageId = source == null ? null : source.value();
            row.learnedBy = by.id();
            row.learnedAt = SqlTime.of(clock.now());
            all.add(row);
            fresh.add(row);
        }
        return true;
    }

    private static Map<String, Object> summary(List<BriefSlotEntity> rows) {
        return Map.of(
                "slots",
                rows.stream()
                        .filter(row -> row.state != State.REPLACED)
                        .map(row -> row.slot.name().toLowerCase(Locale.ROOT) + ":"
                                + row.state.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
    }

    private static EventBrief brief(List<BriefSlotEntity> rows, SubjectCipher cipher) {
        return new EventBrief(rows.stream()
                .map(row -> new EventBrief.Entry(
                        row.id,
                        row.slot,
                        row.state,
                        cipher.decrypt("brief", row.value),
                        cipher.decrypt("brief_sentence", row.sentence),
                        row.messageId,
                        row.learnedBy,
                        SqlTime.instant(row.learnedAt)))
                .toList());
    }
}
