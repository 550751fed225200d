package dev.rainmaker.enrichment.domain;

import dev.rainmaker.enrichment.Finding;
import dev.rainmaker.enrichment.FindingId;
import dev.rainmaker.enrichment.FindingState;
import java.time.Month;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Weighs the findings of a prospect against each other; pure. A human's newest finding settles its field. Without one, a field
 * that can have one value only and has several is contradicted. Certain enough to fill in is a value with a confidence of at
 * least 0.5 that, where only one can be true, leads every other by 0.2; both limits are this house's own.
 */
final class FindingJudgement {
    static final double ENOUGH = 0.5;
    static final double LEAD = 0.2;

    /** Fields that have one true value. */
    private static final Set<String> SINGLE =
            Set.of("name", "company", "timeZone", "eventType", "eventDate", "guests", "budget", "companySize");

    /** Fields that may be named in several ways, of which the surest is filled in. */
    private static final Set<String> BEST = Set.of("email", "phone", "place");

    private final Map<FindingId, FindingState> states = new HashMap<>();
    private final Map<String, String> certain = new TreeMap<>();
    private final Set<String> disputed = new TreeSet<>();

    FindingJudgement(List<Finding> findings) {
        var corrected = findings.stream()
                .map(Finding::corrects)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        corrected.forEach(id -> states.put(id, FindingState.CORRECTED));
        findings.stream()
                .filter(finding -> finding.value() != null && !corrected.contains(finding.id()))
                .collect(Collectors.groupingBy(Finding::field))
                .forEach(this::judge);
    }

    Map<FindingId, FindingState> states() {
        return states;
    }

    /** Values by field that may be filled into the prospect. */
    Map<String, String> certain() {
        return certain;
    }

    /** Fields whose sources disagree and that no human has settled. */
    Set<String> disputed() {
        return disputed;
    }

    private void judge(String field, List<Finding> findings) {
        var human = findings.stream()
                .filter(Finding::byHand)
                .max(Comparator.comparing(Finding::retrievedAt)
                        .thenComparing(finding -> finding.id().value()));
        for (var finding : findings) {
            boolean against = SINGLE.contains(field)
                    && human.map(settled -> !agree(field, settled, finding))
                            .orElseGet(() -> findings.stream().anyMatch(other -> !agree(field, other, finding)));
            states.put(finding.id(), against ? FindingState.CONTRADICTED : FindingState.SUPPORTED);
            if (against && human.isEmpty()) {
                disputed.add(field);
            }
        }
        if (SINGLE.contains(field) || BEST.contains(field)) {
            human.or(() -> best(field, findings)).ifPresent(finding -> certain.put(field, finding.value()));
        }
    }

    private static Optional<Finding> best(String field, List<Finding> findings) {
        return findings.stream()
                .max(Comparator.comparingDouble(Finding::confidence).thenComparing(Finding::retrievedAt))
                .filter(best -> best.confidence() >= ENOUGH)
                .filter(best -> BEST.contains(field)
                        || findings.stream()
                                .filter(other -> !agree(field, best, other))
                                .allMatch(other -> best.confidence() - other.confidence() >= LEAD));
    }

    /** Equal but for case and spaces; a date may also be told more exactly ("2027-06" or "June" and "2027-06-12"). */
    private static boolean agree(String field, Finding one, Finding other) {
        var left = normalised(one.value());
        var right = normalised(other.value());
        return left.equals(right)
                || field.equals("eventDate")
                        && (left.startsWith(right)
                                || right.startsWith(left)
                                || isMonthOf(left, right)
                                || isMonthOf(right, left));
    }

    private static boolean isMonthOf(String name, String date) {
        return date.matches("\\d{4}-(0[1-9]|1[0-2])(-.*)?")
                && name.equals(
                        Month.of(Integer.parseInt(date.substring(5, 7))).name().toLowerCase(Locale.ROOT));
    }

    static String normalised(String value) {
        return value.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
