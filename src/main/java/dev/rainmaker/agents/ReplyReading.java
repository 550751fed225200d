package dev.rainmaker.agents;

import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.ReplyIntent;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a received message says.
 *
 * @param newText what the sender wrote, without quoted text and signature
 * @param confidence 0..1 in the intent
 * @param reason one sentence for a person
 * @param slots facts for the event brief
 * @param sensitive bereavement, broken engagement or illness: everything stops and a person takes over
 * @param sensitiveSentence the sentence that says so, or null
 * @param wants what the sender asks for
 */
public record ReplyReading(
        String newText,
        ReplyIntent intent,
        double confidence,
        String reason,
        List<Slot> slots,
        boolean sensitive,
        String sensitiveSentence,
        Set<Want> wants) {
    public ReplyReading {
        slots = List.copyOf(slots);
        wants = Set.copyOf(wants);
    }

    private static final Set<ReplyIntent> FINAL = EnumSet.of(ReplyIntent.COMPLAINT, ReplyIntent.UNSUBSCRIBE);
    private static final Set<ReplyIntent> VAGUE =
            EnumSet.of(ReplyIntent.UNCLEAR, ReplyIntent.OUT_OF_OFFICE, ReplyIntent.BOUNCE);

    /**
     * Several messages in a row as one, oldest first. A complaint or a wish to hear nothing more counts wherever it stands;
     * else the last message that says something clear decides, and a question before plain interest stays a question. Facts,
     * wishes and sensitive news are kept from all of them.
     */
    public static ReplyReading together(List<ReplyReading> readings) {
        if (readings.size() == 1) {
            return readings.getFirst();
        }
        var decisive = decisive(readings);
        var wants = new HashSet<Want>();
        readings.forEach(reading -> wants.addAll(reading.wants()));
        return new ReplyReading(
                readings.stream()
                        .map(ReplyReading::newText)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n\n")),
                decisive.intent(),
                decisive.confidence(),
                decisive.reason(),
                readings.stream().flatMap(reading -> reading.slots().stream()).toList(),
                readings.stream().anyMatch(ReplyReading::sensitive),
                readings.stream()
                        .map(ReplyReading::sensitiveSentence)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                wants);
    }

    private static ReplyReading decisive(List<ReplyReading> readings) {
        var last = readings.stream()
                .filter(reading -> !VAGUE.contains(reading.intent()))
                .reduce((earlier, later) ->
                        later.intent() == ReplyIntent.INTERESTED && earlier.intent() == ReplyIntent.QUESTION
                                ? earlier
                                : later)
                .orElse(readings.getLast());
        return readings.stream()
                .filter(reading -> FINAL.contains(reading.intent()))
                .findFirst()
                .orElse(last);
    }

    /**
     * A fact in the form that {@link BriefSlot} names; the sentence it came from, word for word.
     *
     * @param confidence 0..1; below 0.6 the value is worth asking back, e.g. 06/07 without knowing which is the month
     * @param replaces whether the sentence itself says that the value takes the place of an earlier one ("150 instead of 120")
     */
    public record Slot(BriefSlot slot, String value, String sentence, double confidence, boolean replaces) {
        public Slot(BriefSlot slot, String value, String sentence, double confidence) {
            this(slot, value, sentence, confidence, false);
        }

        /** Whether it settles what is known: an open correction, or the answer to our question about exactly this slot. */
        public boolean settles(BriefSlot asked) {
            return !slot.collects() && (replaces || slot == asked);
        }
    }

    /** Things a sender may ask for. */
    public enum Want {
        CALL,
        VISIT,
        PROPOSAL,
        PRICE
    }
}
