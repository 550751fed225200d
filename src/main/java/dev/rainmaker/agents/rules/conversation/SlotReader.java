package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.agents.ReplyReading.Slot;
import dev.rainmaker.agents.text.BudgetReader;
import dev.rainmaker.agents.text.EventWords;
import dev.rainmaker.agents.text.GuestReader;
import dev.rainmaker.agents.text.PlaceReader;
import dev.rainmaker.agents.text.StyleReader;
import dev.rainmaker.platform.money.Money;
import dev.rainmaker.platform.planning.BriefSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads facts for the event brief out of sentences; each with the sentence it came from. */
final class SlotReader {
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)\\b(?:our office|my office|i live|we live|i'm from|i work|based in|another (?:event|wedding)|last (?:year|time)|my flight)\\b");
    private static final Pattern DECLINING = Pattern.compile(
            "(?i)\\b(?:already (?:booked|have|found)|went with|decided against|not (?:having|planning|getting)|no wedding|called off)\\b");
    private static final Pattern LOWER_PLACE = Pattern.compile(
            "(?iu)^(?:(?:we(?:'re| are)? (?:thinking|looking)|probably|preferably|ideally|it(?:'ll| will| should)? be|maybe|somewhere)\\s+)*(?:(?:in|near|around|at|close to)\\s+)?(?:the\\s+)?(\\p{L}[\\p{L}' .-]{1,40}?)(?:,? (?:please|i think|probably|if possible))?[.!]?$");

    private final ReceivedReply reply;
    private final List<Slot> slots = new ArrayList<>();

    private SlotReader(ReceivedReply reply) {
        this.reply = reply;
    }

    static List<Slot> read(ReceivedReply reply, List<String> sentences) {
        var reader = new SlotReader(reply);
        for (var sentence : sentences) {
            if (!DECLINING.matcher(sentence).find()) {
                reader.sentence(sentence);
            }
        }
        if (sentences.size() <= 3) {
            reader.bareAnswer(sentences);
        }
        return List.copyOf(reader.slots);
    }

    private void sentence(String sentence) {
        var type = EventWords.main(sentence);
        if (type != null) {
            addOnce(BriefSlot.EVENT_TYPE, type.name().toLowerCase(Locale.ROOT), sentence, 0.85);
        }
        EventDates.read(sentence, reply).forEach(slot -> add(slot.slot(), slot.value(), sentence, slot.confidence()));
        var counts = GuestReader.read(sentence).stream()
                .filter(count -> !count.outdated())
                .toList();
        for (var count : counts) {
            add(
                    BriefSlot.GUESTS,
                    Integer.toString(count.planned()),
                    sentence,
                    count.low() == count.high() ? 0.9 : 0.75);
        }
        budget(sentence, counts.isEmpty() ? null : counts.getFirst().planned());
        if (!ELSEWHERE.matcher(sentence).find()) {
            var venues = PlaceReader.venues(sentence);
            var places = venues.isEmpty() ? PlaceReader.read(sentence) : venues;
            places.stream().findFirst().ifPresent(place -> add(BriefSlot.PLACE, place, sentence, 0.75));
        }
        words(BriefSlot.STYLE, StyleReader.styles(sentence), sentence);
        words(BriefSlot.MUST_HAVES, StyleReader.mustHaves(sentence), sentence);
        words(BriefSlot.PAYMENT, StyleReader.payment(sentence), sentence);
    }

    private void budget(String sentence, Integer guests) {
        var fallback = reply.currency();
        for (var amount : BudgetReader.read(sentence, fallback)) {
            if (!amount.perGuest()) {
                add(BriefSlot.BUDGET, BudgetReader.slotValue(amount.high()), sentence, amount.sure() ? 0.85 : 0.7);
            } else if (guests != null) {
                var total =
                        new Money(amount.high().minor() * guests, amount.high().currency());
                add(BriefSlot.BUDGET, BudgetReader.slotValue(total), sentence, 0.6);
            }
        }
    }

    /** "120." or "near Austin" says something only because we asked. */
    private void bareAnswer(List<String> sentences) {
        if (reply.asked() == null || slots.stream().anyMatch(slot -> slot.slot() == reply.asked())) {
            return;
        }
        for (var sentence : sentences) {
            if (reply.asked() == BriefSlot.GUESTS) {
                var count = GuestReader.bare(sentence);
                if (count != null) {
                    add(BriefSlot.GUESTS, Integer.toString(count.planned()), sentence, 0.75);
                    return;
                }
            } else if (reply.asked() == BriefSlot.BUDGET && reply.currency() != null) {
                var amounts = BudgetReader.read("budget " + sentence, reply.currency());
                if (!amounts.isEmpty()) {
                    add(
                            BriefSlot.BUDGET,
                            BudgetReader.slotValue(amounts.getFirst().high()),
                            sentence,
                            0.7);
                    return;
                }
            } else if (reply.asked() == BriefSlot.PLACE) {
                var match = LOWER_PLACE.matcher(sentence);
                if (match.matches()
                        && match.group(1).split("\\s+").length <= 4
                        && !match.group(1)
                                .matches(
                                        "(?iu)(?:hi|hello|thanks|thank you|yes|no|ok|okay|sure|great|perfect|dear|not sure|don't know)\\b.*")) {
                    add(BriefSlot.PLACE, match.group(1).strip(), sentence, 0.7);
                    return;
                }
            }
        }
    }

    private void words(BriefSlot slot, Set<String> words, String sentence) {
        if (!words.isEmpty()) {
            add(slot, String.join(", ", words), sentence, 0.8);
        }
    }

    private void addOnce(BriefSlot slot, String value, String sentence, double confidence) {
        if (slots.stream().noneMatch(known -> known.slot() == slot)) {
            add(slot, value, sentence, confidence);
        }
    }

    private void add(BriefSlot slot, String value, String sentence, double confidence) {
        if (slots.stream()
                .noneMatch(known -> known.slot() == slot && known.value().equals(value))) {
            slots.add(new Slot(slot, value, sentence, confidence));
        }
    }
}
