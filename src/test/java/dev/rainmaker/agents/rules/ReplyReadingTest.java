package dev.rainmaker.agents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.agents.ReplyReading;
import dev.rainmaker.agents.rules.conversation.RulesConversation;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.ReplyIntent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replies of our own with what they mean. */
class ReplyReadingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final RulesConversation conversation = new RulesConversation(new TestClock());

    record Labelled(ReplyIntent intent, String slots, String flags, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Labelled> replies() throws IOException {
        try (var in = ReplyReadingTest.class.getResourceAsStream("/agents/conversation/replies.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split("\\s*\\|\\s*", 4))
                            .map(parts -> new Labelled(
                                    ReplyIntent.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                                    parts[1],
                                    parts[2],
                                    parts[3].replace("\\n", "\n")))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("replies")
    void readsWhatAReplyMeans(Labelled reply) {
        // When
        var reading = conversation
                .read(new ReceivedReply(null, null, null, "Re: your event", reply.text(), TODAY, null, "EUR"))
                .value();
        // Then
        assertThat(reading.intent()).as(reading.toString()).isEqualTo(reply.intent());
        assertThat(reading.sensitive()).as("sensitive").isEqualTo(reply.flags().contains("sensitive"));
        for (var want : ReplyReading.Want.values()) {
            if (reply.flags().contains("want_" + want.name().toLowerCase(Locale.ROOT))) {
                assertThat(reading.wants()).contains(want);
            }
        }
        Arrays.stream(reply.slots().split(";\\s*"))
                .filter(slot -> !slot.isBlank())
                .forEach(slot -> slotIsRead(slot, reading));
        assertThat(reading.slots())
                .allSatisfy(slot ->
                        assertThat(reading.newText().replaceAll("\\s+", " ")).contains(slot.sentence()));
    }

    /** What is labelled is the only value of that slot. */
    private static void slotIsRead(String slot, ReplyReading reading) {
        var name = BriefSlot.valueOf(slot.split("=")[0].toUpperCase(Locale.ROOT));
        assertThat(reading.slots().stream()
                        .filter(found -> found.slot() == name)
                        .map(ReplyReading.Slot::value))
                .as(slot)
                .containsExactly(slot.split("=")[1]);
    }

    @Test
    void aBareNumberAnswersTheQuestionThatWasAsked() {
        // When
        var asked = conversation
                .read(new ReceivedReply(null, null, null, "", "About 120.", TODAY, BriefSlot.GUESTS, null))
                .value();
        var notAsked =
                conversation.read(ReceivedReply.plain("About 120.", TODAY)).value();
        // Then
        assertThat(asked.slots()).singleElement().satisfies(slot -> assertThat(slot.value())
                .isEqualTo("120"));
        assertThat(notAsked.slots()).isEmpty();
    }

    @Test
    void twoStandingNumbersAreBothReported() {
        // When
        var slots = conversation
                .read(ReceivedReply.plain("We expect 120 guests. My mother says 150 guests.", TODAY))
                .value()
                .slots();
        // Then
        assertThat(slots).extracting(ReplyReading.Slot::value).containsExactly("120", "150");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "auto-replied,,text/plain,Re: hello,I'll be back.,OUT_OF_OFFICE",
        ",auto_reply,text/plain,Re: hello,I am out of office until Monday.,OUT_OF_OFFICE",
        ",,text/plain,Automatic reply: hello,I am away.,OUT_OF_OFFICE",
        "auto-replied,,multipart/report; report-type=delivery-status,Undelivered Mail,It failed.,BOUNCE",
        ",,text/plain,Delivery Status Notification (Failure),Address not found,BOUNCE",
        "auto-generated,,text/plain,Ticket 12 opened,We got your mail.,UNCLEAR",
        "no,,text/plain,Re: hello,Yes please!,INTERESTED"
    })
    void machinesAreToldFromPeople(
            String auto, String precedence, String type, String subject, String text, ReplyIntent intent) {
        // When
        var reading = conversation
                .read(new ReceivedReply(auto, precedence, type, subject, text, TODAY, null, null))
                .value();
        // Then
        assertThat(reading.intent()).isEqualTo(intent);
    }
}
