package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.agents.ReplyReading.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads facts for the event brief out of the sentences of a message; each with the sentence it came from, and whether that
 * sentence says that it takes the place of an earlier value. The words it goes by are in {@code agents/slots}.
 */
final class SlotReader {
    private static final int LONGEST = 1200;

    private SlotReader() {}

    static List<Slot> read(ReceivedReply reply, List<String> sentences) {
        var all = Said.all(
                reply,
                sentences.stream()
                        .filter(sentence -> sentence.length() <= LONGEST)
                        .toList());
        var slots = new ArrayList<>(EventKinds.read(all, reply.asked()));
        slots.addAll(EventDates.read(all, reply));
        var guests = HeadCounts.read(all, reply.asked());
        slots.addAll(guests);
        slots.addAll(
                Budgets.read(reply, all, guests.size() == 1 ? guests.getFirst().value() : null));
        slots.addAll(Places.read(all, reply.asked()));
        slots.addAll(Styles.read(all, reply.asked()));
        slots.addAll(Wishes.read(all, reply.asked()));
        slots.addAll(Payments.read(all, reply.asked()));
        return List.copyOf(slots);
    }
}
