package dev.rainmaker.evaluation;

import dev.rainmaker.agents.ConversationAgent;
import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.platform.planning.BriefSlot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How well facts of the event are read out of threads, each with its sentence. */
final class SlotEvaluation {
    private static final Set<BriefSlot> NUMBERS = EnumSet.of(BriefSlot.GUESTS, BriefSlot.BUDGET, BriefSlot.EVENT_DATE);
    private static final Set<BriefSlot> WORDS = EnumSet.of(BriefSlot.STYLE, BriefSlot.PLACE, BriefSlot.MUST_HAVES);

    record Thread(String id, String language, String currency, List<Mail> messages, List<String> contradictions) {}

    record Mail(LocalDate receivedOn, String asked, String text, List<Fact> slots) {}

    record Fact(String slot, String value, String sentence) {
        BriefSlot name() {
            return BriefSlot.valueOf(slot.toUpperCase(Locale.ROOT));
        }
    }

    private SlotEvaluation() {}

    static Score of(ConversationAgent agent, Half half) {
        var threads = Cases.of("slots", half, Thread.class);
        var tallies = new EnumMap<BriefSlot, Tally>(BriefSlot.class);
        var mistakes = new ArrayList<String>();
        var watch = new Stopwatch();
        int mails = 0;
        for (var thread : threads) {
            for (var mail : thread.messages()) {
                mails++;
                compare(
                        thread,
                        mail,
                        watch.time(() -> agent.read(received(thread, mail))).slots().stream()
                                .flatMap(found -> parts(found.slot(), found.value()).stream()
                                        .map(value -> new Fact(found.slot().name(), value, found.sentence())))
                                .toList(),
                        tallies,
                        mistakes);
            }
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("numbers_f1", together(tallies, NUMBERS).f1());
        figures.put("words_f1", together(tallies, WORDS).f1());
        tallies.forEach((slot, tally) -> figures.put(slot.name().toLowerCase(Locale.ROOT), tally.f1()));
        return new Score("slots", half, mails, figures, mistakes, watch.costMicros(), watch.msPerCase());
    }

    static ReceivedReply received(Thread thread, Mail mail) {
        return new ReceivedReply(
                null,
                null,
                null,
                "",
                mail.text(),
                mail.receivedOn(),
                mail.asked() == null ? null : BriefSlot.valueOf(mail.asked().toUpperCase(Locale.ROOT)),
                thread.currency());
    }

    private static void compare(
            Thread thread, Mail mail, List<Fact> found, EnumMap<BriefSlot, Tally> tallies, List<String> mistakes) {
        var left = new ArrayList<>(found);
        for (var fact : mail.slots()) {
            var tally = tallies.computeIfAbsent(fact.name(), none -> new Tally());
            var match = left.stream()
                    .filter(each -> each.name() == fact.name() && same(fact.name(), fact.value(), each.value()))
                    .findFirst();
            if (match.isPresent()) {
                tally.hit();
                left.remove(match.get());
            } else {
                tally.miss();
                mistakes.add(thread.id() + " missed " + fact.slot() + "=" + fact.value() + " in: " + fact.sentence());
            }
        }
        for (var extra : left) {
            tallies.computeIfAbsent(extra.name(), none -> new Tally()).falseAlarm();
            mistakes.add(thread.id() + " invented " + extra.slot() + "=" + extra.value() + " in: " + extra.sentence());
        }
    }

    private static Tally together(EnumMap<BriefSlot, Tally> tallies, Set<BriefSlot> slots) {
        var all = new Tally();
        slots.stream().filter(tallies::containsKey).forEach(slot -> all.add(tallies.get(slot)));
        return all;
    }

    /** Style and must-haves come as a list of words. */
    private static List<String> parts(BriefSlot slot, String value) {
        return slot == BriefSlot.STYLE || slot == BriefSlot.MUST_HAVES
                ? Arrays.stream(value.split(",\\s*")).toList()
                : List.of(value);
    }

    static boolean same(BriefSlot slot, String expected, String found) {
        return switch (slot) {
            case GUESTS -> guests(expected, found);
            case BUDGET, EVENT_TYPE -> expected.equalsIgnoreCase(found);
            case EVENT_DATE -> Arrays.stream(expected.split("\\|")).anyMatch(one -> words(one, found));
            default -> words(expected, found);
        };
    }

    /** A range holds every count within it. */
    private static boolean guests(String expected, String found) {
        var ends = expected.split("[-–]");
        try {
            int count = Integer.parseInt(found.strip());
            return count >= Integer.parseInt(ends[0].strip())
                    && count <= Integer.parseInt(ends[ends.length - 1].strip());
        } catch (NumberFormatException other) {
            return expected.equals(found);
        }
    }

    /** The same words, or the one within the other. */
    private static boolean words(String expected, String found) {
        var one = plain(expected);
        var other = plain(found);
        return !other.isEmpty() && (one.contains(other) || other.contains(one));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
