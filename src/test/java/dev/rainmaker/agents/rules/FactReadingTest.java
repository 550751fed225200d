package dev.rainmaker.agents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.agents.ReplyReading.Slot;
import dev.rainmaker.agents.rules.conversation.Corrections;
import dev.rainmaker.agents.rules.conversation.RulesConversation;
import dev.rainmaker.platform.planning.BriefSlot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read out of mails in four languages, and what replaces what was said before. */
class FactReadingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final RulesConversation conversation = new RulesConversation(new TestClock());

    record Mail(String currency, BriefSlot asked, List<String> facts, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Mail> mails() throws IOException {
        try (var in = FactReadingTest.class.getResourceAsStream("/agents/conversation/facts.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split("\\s?\\|\\s?", 3))
                            .map(parts -> new Mail(
                                    parts[0].split(" ")[1],
                                    slot(parts[0].split(" ")[2]),
                                    Arrays.stream(parts[1].split(";\\s*"))
                                            .filter(fact -> !fact.isBlank())
                                            .map(fact -> fact.strip().toLowerCase(Locale.ROOT))
                                            .toList(),
                                    parts[2].replace("\\n", "\n")))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void factsAreReadAndNothingElse(Mail mail) {
        // When
        var found = read(mail.text(), mail.asked(), mail.currency());
        // Then
        var values = found.stream().flatMap(FactReadingTest::parts).toList();
        assertThat(values).as(values.toString()).hasSameSizeAs(mail.facts());
        assertThat(mail.facts()).allSatisfy(fact -> assertThat(values)
                .anySatisfy(value ->
                        assertThat(value).startsWith(fact.split("=")[0] + "=").contains(fact.split("=")[1])));
        assertThat(found).allSatisfy(slot -> assertThat(mail.text()).contains(slot.sentence()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Make it 150 instead of 120.|GUESTS",
                "We have had to move it to 5 June.|EVENT_DATE",
                "The budget is now $24,000 rather than 18.|BUDGET",
                "Die Feier ist auf den 9. Juli verschoben.|EVENT_DATE",
                "Es werden 95 statt 80.|GUESTS",
                "Finalement nous serons 70 et non 90.|GUESTS",
                "On décale au 13 mars.|EVENT_DATE",
                "Al final son 50, no 35.|GUESTS",
                "Hemos bajado el presupuesto a 18.000.|BUDGET",
                "We scrapped Kinsale, it will be Dublin instead.|PLACE",
                "Could we switch to monthly instalments instead?|PAYMENT"
            })
    void anOpenCorrectionReplaces(String text, BriefSlot slot) {
        // When
        var found = read(text, null, "EUR");
        // Then
        assertThat(found)
                .filteredOn(each -> each.slot() == slot)
                .singleElement()
                .satisfies(each -> assertThat(each.settles(null)).isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Can lunch for the 82 guests be boxed instead of plated?|GUESTS",
                "My brother moved to Leeds, and we are 90 guests.|GUESTS",
                "Will it be warm on 18 September?|EVENT_DATE",
                "Habt ihr in Leipzig schon was gefunden?|PLACE",
                "What could we drop to stay inside our €26,000?|BUDGET"
            })
    void aValueInPassingReplacesNothing(String text, BriefSlot slot) {
        // When
        var found = read(text, null, "EUR");
        // Then
        assertThat(found)
                .filteredOn(each -> each.slot() == slot)
                .singleElement()
                .satisfies(each -> assertThat(each.settles(null)).isFalse());
    }

    @Test
    void anAnswerSettlesItsOwnSlotOnlyAndWishesNeverReplaceOneAnother() {
        // Given
        var guests = new Slot(BriefSlot.GUESTS, "80", "80", 0.9);
        var wish = new Slot(BriefSlot.MUST_HAVES, "vegan", "vegan instead", 0.9, true);
        // When
        var settled = guests.settles(BriefSlot.GUESTS);
        // Then
        assertThat(settled).isTrue();
        assertThat(guests.settles(BriefSlot.BUDGET)).isFalse();
        assertThat(guests.settles(null)).isFalse();
        assertThat(wish.settles(BriefSlot.MUST_HAVES)).isFalse();
    }

    @Test
    void onlyWordsOfACorrectionLetAModelReplace() {
        assertThat(Corrections.named("It will be 150 guests instead of 120.")).isTrue();
        assertThat(Corrections.named("Wir sind jetzt 90, nicht mehr 75.")).isTrue();
        assertThat(Corrections.named("Lunch for 82 guests, please.")).isFalse();
    }

    private List<Slot> read(String text, BriefSlot asked, String currency) {
        return conversation
                .read(new ReceivedReply(null, null, null, "", text, TODAY, asked, currency))
                .value()
                .slots();
    }

    private static Stream<String> parts(Slot slot) {
        var values = slot.slot().collects() ? slot.value().split(",\\s*") : new String[] {slot.value()};
        return Arrays.stream(values).map(value -> (slot.slot() + "=" + value).toLowerCase(Locale.ROOT));
    }

    private static BriefSlot slot(String name) {
        return name.equals("-") ? null : BriefSlot.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
