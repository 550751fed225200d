package dev.rainmaker.workflow.questionnaire;

import dev.rainmaker.agents.InstantConversation;
import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.agents.ReplyReading;
import dev.rainmaker.conversations.LearnedSlot;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.EventType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one answer of a questionnaire: the value of the slot that was asked for, and nothing else. */
final class AnswerReading {
    /** Slots whose value is the client's own wording when the reader finds no shorter one. */
    private static final Set<BriefSlot> OWN_WORDS =
            EnumSet.of(BriefSlot.PLACE, BriefSlot.STYLE, BriefSlot.MUST_HAVES, BriefSlot.PAYMENT);

    private static final double SURE = 0.6;

    private final InstantConversation agent;
    private final LocalDate today;
    private final String currency;

    AnswerReading(InstantConversation agent, LocalDate today, String currency) {
        this.agent = agent;
        this.today = today;
        this.currency = currency;
    }

    /** The value with the client's words as its sentence; empty when it was not understood. */
    Optional<LearnedSlot> read(Sheet.Asked asked, String words, boolean settles) {
        if (asked.slot() == BriefSlot.EVENT_TYPE) {
            return kind(words).map(value -> new LearnedSlot(asked.slot(), value, words, settles));
        }
        var found =
                agent
                        .read(new ReceivedReply(null, null, null, "", words, today, asked.slot(), currency))
                        .slots()
                        .stream()
                        .filter(slot -> slot.slot() == asked.slot() && slot.confidence() >= SURE)
                        .map(ReplyReading.Slot::value)
                        .findFirst();
        return found.or(() -> OWN_WORDS.contains(asked.slot()) ? Optional.of(words) : Optional.empty())
                .map(value -> new LearnedSlot(asked.slot(), value, words, settles));
    }

    private static Optional<String> kind(String words) {
        return Stream.of(EventType.values())
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .filter(words::equals)
                .findFirst();
    }
}
