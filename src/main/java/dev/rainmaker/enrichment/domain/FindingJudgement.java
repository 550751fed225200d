package dev.rainmaker.enrichment.domain;

import dev.rainmaker.enrichment.Finding;
import dev.rainmaker.enrichment.FindingId;
import dev.rainmaker.enrichment.FindingState;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Weighs the findings of a prospect against each other; pure. A human's newest finding settles its field. Without one, a field
 * that can have one value only and has several is contradicted. Certain enough to fill in is a value with a confidence of at
 * least 0.5 that leads every other value by 0.2; both limits are this house's own.
 */
final class FindingJudgement {
    static final double ENOUGH = 0.5;
    static final double LEAD = 0.2;

    private static final Set<String> SINGLE = Set.of(
            "name", "company", "email", "phone", "place", "timeZone", "eventType", "eventDate", "guests", "budget");

    private final Map<FindingId, FindingState> states = new HashMap<>();
    private final Map<String, String> certain = new TreeMap<>();
    private final Set<String> disputed = new TreeSet<>();

    FindingJudgement(List<Finding> findings) {
        var corrected = findings.stream()
                .map(Finding::corrects)
                .filter(java.util.Objects::nonNull)
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
        if (!SINGLE.contains(field)) {
            findings.forEach(finding -> states.put(finding.id(), FindingState.SUPPORTED));
            return;
        }
        for (var finding : findings) {
            boolean against = human.map(settled -> !agree(field, settled, finding))
                    .orElseGet(() -> findings.stream().anyMatch(other -> !agree(field, other, finding)));
            states.put(finding.id(), against ? FindingState.CONTRADICTED : FindingState.SUPPORTED);
            if (against && human.isEmpty()) {
                disputed.add(field);
            }
        }
        human.or(() -> best(field, findings)).ifPresent(finding -> certain.put(field, finding.value()));
    }

    private static Optional<Finding> best(String field, List<Finding> findings) {
        return findings.stream()
                .max(Comparator.comparingDouble(Finding::confidence).thenComparing(Finding::retrievedAt))
                .filter(best -> best.confidence() >= ENOUGH)
                .filter(best -> findings.stream()
                        .filter(other -> !agree(field, best, other))
                        .allMatch(other -> best.confidence() - other.confidence() >= LEAD));
    }

    /** Equal but for case and spaces; a place may also be named more exactly ("Austin" and "Austin, Texas"). */
    private static boolean agree(String field, Finding one, Finding other) {
        var left = normalised(one.value());
        var right = normalised(other.value());
        return left.equals(right) || field.equals("place") && (left.contains(right) || right.contains(left));
    }

    static String normalised(String value) {
        return value.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
