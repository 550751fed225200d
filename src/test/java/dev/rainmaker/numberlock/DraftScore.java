package dev.rainmaker.numberlock;

import dev.rainmaker.approvals.CheckedClaim;
import dev.rainmaker.approvals.ClaimKind;
import dev.rainmaker.approvals.ClaimVerdict;
import dev.rainmaker.numberlock.check.DraftLock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Faults found and false alarms, by group. A false alarm is a true claim or harmless words that are not verified, or a finding
 * where nothing is marked; it counts against the true claims of its group.
 */
final class DraftScore {
    /** What is gated together. */
    enum Group {
        FIGURES,
        WORDS,
        TIMES;

        static Group of(String kind) {
            return switch (kind) {
                case "number", "money", "date", "link" -> FIGURES;
                case "time" -> TIMES;
                default -> WORDS;
            };
        }

        static Group of(ClaimKind kind) {
            return switch (kind) {
                case FIGURE, MONEY, DATE, LINK -> FIGURES;
                case TIME -> TIMES;
                default -> WORDS;
            };
        }
    }

    /** Counts of one group. */
    static final class Count {
        int faults;
        int found;
        int claims;
        int alarms;

        double recall() {
            return faults == 0 ? 1 : (double) found / faults;
        }

        double alarmRate() {
            return claims == 0 ? 0 : (double) alarms / claims;
        }
    }

    private final Map<Group, Count> counts = new EnumMap<>(Group.class);
    private final List<String> misses = new ArrayList<>();

    DraftScore() {
        for (var group : Group.values()) {
            counts.put(group, new Count());
        }
    }

    Count of(Group group) {
        return counts.get(group);
    }

    /** What went wrong, one line each. */
    List<String> misses() {
        return misses;
    }

    void add(DraftCase draft) {
        var flagged = flagged(draft);
        var explained = new ArrayList<CheckedClaim>();
        for (var fault : draft.faults()) {
            var count = counts.get(Group.of(fault.kind()));
            count.faults++;
            var hits = over(draft.text(), fault.words(), flagged);
            explained.addAll(hits);
            if (hits.isEmpty()) {
                misses.add(draft.id() + " MISSED " + fault.kind() + ": " + fault.words());
            } else {
                count.found++;
            }
        }
        flagged.removeAll(explained);
        for (var claim : draft.claims()) {
            var count = counts.get(Group.of(claim.kind()));
            count.claims++;
            var hits = over(draft.text(), claim.words(), flagged);
            if (!hits.isEmpty()) {
                count.alarms++;
                explained.addAll(hits);
                misses.add(draft.id() + " ALARM on " + claim.kind() + ": " + claim.words() + " <- " + say(hits));
            }
        }
        flagged.removeAll(explained);
        for (var claim : flagged) {
            counts.get(Group.of(claim.kind())).alarms++;
            misses.add(draft.id() + " ALARM elsewhere " + say(List.of(claim)));
        }
    }

    private static List<CheckedClaim> flagged(DraftCase draft) {
        var all = new ArrayList<CheckedClaim>();
        var checked = DraftLock.check("text", draft.text(), draft.knowledge());
        all.addAll(checked.claims(ClaimVerdict.UNSUPPORTED));
        all.addAll(checked.claims(ClaimVerdict.CONTRADICTED));
        return all;
    }

    private static List<CheckedClaim> over(String text, String words, List<CheckedClaim> claims) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalStateException("not in the text: " + words);
        }
        int end = start + words.length();
        return claims.stream()
                .filter(claim -> claim.start() < end && start < claim.end())
                .toList();
    }

    private static String say(List<CheckedClaim> claims) {
        var first = claims.getFirst();
        return first.verdict() + " " + first.kind() + " [" + first.words() + "] " + first.note();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        counts.forEach((group, count) -> text.append(
                "number lock %-8s faults found %d of %d (%.1f %%), false alarms %d on %d true claims (%.1f %%)%n"
                        .formatted(
                                group,
                                count.found,
                                count.faults,
                                100 * count.recall(),
                                count.alarms,
                                count.claims,
                                100 * count.alarmRate())));
        return text.toString();
    }
}
