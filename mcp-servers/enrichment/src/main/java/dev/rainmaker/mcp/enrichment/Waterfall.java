package dev.rainmaker.mcp.enrichment;

import dev.rainmaker.mcp.enrichment.EnrichmentAnswer.Asked;
import dev.rainmaker.mcp.enrichment.EnrichmentAnswer.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a chain of providers has answered so far. The first provider with a match decides who it is; later ones add facts that
 * are not there yet, never replace one.
 */
final class Waterfall {
    private final Set<String> wanted;
    private final List<Asked> asked = new ArrayList<>();
    private final List<List<Field>> records = new ArrayList<>();
    private boolean simulated;

    /** @param wanted names of facts that must be there before the chain ends; none means that a match is enough */
    Waterfall(Set<String> wanted) {
        this.wanted = wanted;
    }

    void answered(EnrichmentProvider provider, Lookup lookup, Instant when, boolean remembered) {
        var match = !lookup.records().isEmpty();
        asked.add(new Asked(
                provider.name(),
                (remembered ? "remembered_" : "") + (match ? "match" : "no_match"),
                remembered ? BigDecimal.ZERO : lookup.costUsd(),
                null));
        if (match) {
            merge(provider, lookup, when);
            simulated |= provider.simulated();
        }
    }

    void not(EnrichmentProvider provider, String outcome, String detail) {
        asked.add(new Asked(provider.name(), outcome, BigDecimal.ZERO, detail));
    }

    private void merge(EnrichmentProvider provider, Lookup lookup, Instant when) {
        if (records.isEmpty()) {
            lookup.records().forEach(record -> records.add(fields(provider, record, when)));
            return;
        }
        var known = names();
        var more = new ArrayList<>(records.getFirst());
        fields(provider, lookup.records().getFirst(), when).stream()
                .filter(field -> !known.contains(field.name()))
                .forEach(more::add);
        records.set(0, more);
    }

    private static List<Field> fields(EnrichmentProvider provider, List<KnownField> record, Instant when) {
        return record.stream()
                .map(known -> new Field(
                        known.name(),
                        known.value(),
                        known.confidence(),
                        known.source(),
                        when.toString(),
                        provider.name()))
                .toList();
    }

    private Set<String> names() {
        return records.isEmpty()
                ? Set.of()
                : records.getFirst().stream().map(Field::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether nobody else needs to be asked. */
    boolean isEnough() {
        return isMatch() && names().containsAll(wanted);
    }

    boolean isMatch() {
        return !records.isEmpty();
    }

    /** Whether at least one provider said something about the question. */
    boolean isAnswered() {
        return asked.stream()
                .anyMatch(
                        one -> one.outcome().endsWith("match") || one.outcome().equals("objected"));
    }

    /** Why nobody answered, in sentences. */
    String reasons() {
        var reasons = asked.stream()
                .map(Asked::detail)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
        return reasons.isEmpty() ? "No provider that is set up offers this." : reasons;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    List<List<Field>> records() {
        return List.copyOf(records);
    }

    boolean simulated() {
        return simulated;
    }

    String providers() {
        var from = records.stream()
                .flatMap(List::stream)
                .map(Field::provider)
                .distinct()
                .collect(Collectors.joining(", "));
        return from.isEmpty()
                ? asked.stream()
                        .filter(one -> one.outcome().endsWith("no_match"))
                        .map(Asked::provider)
                        .collect(Collectors.joining(", "))
                : from;
    }

    BigDecimal costUsd() {
        return asked.stream().map(Asked::costUsd).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
