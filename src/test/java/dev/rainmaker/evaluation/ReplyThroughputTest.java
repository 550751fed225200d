package dev.rainmaker.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.agents.AnswerBrief;
import dev.rainmaker.agents.BriefState;
import dev.rainmaker.agents.BriefState.SlotState;
import dev.rainmaker.agents.Company;
import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.agents.ReplyReading;
import dev.rainmaker.agents.rules.TestClock;
import dev.rainmaker.agents.rules.conversation.RulesConversation;
import dev.rainmaker.conversations.mail.InboundMail;
import dev.rainmaker.conversations.mail.MailGuard;
import dev.rainmaker.conversations.mail.MailParser;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.EventType;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What a received mail takes without database and network: parsed, guarded, read, its facts weighed, the next question chosen and
 * an answer written. In processor time of one thread, so that other work on the machine changes little.
 */
class ReplyThroughputTest {
    private static final int WANTED = 200;
    private static final int ROUNDS = 4;
    private static final String OURS = "sales@planner.example";
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);
    private static final Company COMPANY = new Company("Lantern Events", "Nora Field", "Nora Field\nLantern Events");

    private final RulesConversation conversation = new RulesConversation(new TestClock());
    private final MailParser parser = new MailParser();

    @Test
    void twoHundredRepliesASecondAreReadAndAnsweredInWords() {
        // Given
        var mails = Cases.of("guard", Half.TUNING, GuardEvaluation.Mail.class).stream()
                .map(GuardEvaluation.Mail::raw)
                .toList();
        mails.forEach(this::answered);
        // When
        long start = processorTime();
        long answered = 0;
        for (int round = 0; round < ROUNDS; round++) {
            answered += mails.stream().filter(this::answered).count();
        }
        double seconds = (processorTime() - start) / 1e9;
        // Then
        double perSecond = ROUNDS * mails.size() / seconds;
        System.out.println(String.format(
                Locale.ROOT,
                "reply pipeline: %.0f mails/s of processor time, %d of %d answered (wanted %d/s)",
                perSecond,
                answered / ROUNDS,
                mails.size(),
                WANTED));
        assertThat(answered).as("mails of people").isGreaterThan((long) ROUNDS * mails.size() / 3);
        assertThat(perSecond).isGreaterThan(WANTED);
    }

    private boolean answered(byte[] raw) {
        InboundMail mail;
        try {
            mail = parser.parse(raw);
        } catch (MailParser.Unreadable unreadable) {
            return false;
        }
        if (MailGuard.read(mail, List.of(OURS)).isPresent()) {
            return false;
        }
        var reading = conversation
                .read(new ReceivedReply(null, null, null, mail.subject(), mail.text(), TODAY, null, "EUR"))
                .value();
        var state = state(reading);
        var next = conversation.next(state).value();
        conversation.qualify(state);
        conversation.answer(new AnswerBrief(COMPANY, "Mira", reading, state, next, null, List.of()));
        return true;
    }

    private static BriefState state(ReplyReading reading) {
        var slots = new EnumMap<BriefSlot, SlotState>(BriefSlot.class);
        reading.slots()
                .forEach(slot -> slots.put(slot.slot(), new SlotState(slot.value(), slot.sentence(), List.of())));
        return new BriefState(EventType.WEDDING, slots, Set.of());
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
