package dev.rainmaker.proposals.pricing;

import dev.rainmaker.proposals.LineDifference;
import dev.rainmaker.proposals.PackageDifference;
import dev.rainmaker.proposals.PricedPackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What differs between two prices, line by line. The differences of the lines add up to the difference of the totals. */
public final class PriceDifferences {
    private PriceDifferences() {}

    private record Part(String label, int quantity, long amountMinor) {}

    /** Lines, rules and tax of one package against another; the order is that of the new one, then what is gone. */
    public static List<LineDifference> between(PricedPackage before, PricedPackage after) {
        var old = parts(before);
        var differences = new ArrayList<LineDifference>();
        parts(after).forEach((id, part) -> {
            var was = old.remove(id);
            if (was == null) {
                differences.add(
                        new LineDifference(LineDifference.Kind.ADDED, id, part.label(), null, part.amountMinor()));
            } else if (!was.equals(part)) {
                differences.add(new LineDifference(
                        LineDifference.Kind.CHANGED, id, part.label(), was.amountMinor(), part.amountMinor()));
            }
        });
        old.forEach((id, part) -> differences.add(
                new LineDifference(LineDifference.Kind.REMOVED, id, part.label(), part.amountMinor(), null)));
        return differences;
    }

    /** Packages of one version against those of the version before it; equal ones are left out. */
    public static List<PackageDifference> between(List<PricedPackage> before, List<PricedPackage> after) {
        var old = before.stream()
                .collect(Collectors.toMap(
                        PricedPackage::packageId, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        var differences = new ArrayList<PackageDifference>();
        for (var each : after) {
            var was = old.remove(each.packageId());
            if (was == null) {
                differences.add(whole(LineDifference.Kind.ADDED, each, each.totalMinor()));
            } else {
                var lines = between(was, each);
                if (!lines.isEmpty()) {
                    differences.add(new PackageDifference(
                            LineDifference.Kind.CHANGED,
                            each.packageId(),
                            each.name(),
                            each.totalMinor() - was.totalMinor(),
                            lines));
                }
            }
        }
        old.values().forEach(each -> differences.add(whole(LineDifference.Kind.REMOVED, each, -each.totalMinor())));
        return differences;
    }

    private static PackageDifference whole(LineDifference.Kind kind, PricedPackage each, long differenceMinor) {
        return new PackageDifference(kind, each.packageId(), each.name(), differenceMinor, List.of());
    }

    /** A changed revision of a rule has another id: it is told as the old one gone and the new one come. */
    private static Map<String, Part> parts(PricedPackage priced) {
        var parts = new LinkedHashMap<String, Part>();
        priced.lines()
                .forEach(line -> parts.put(line.itemId(), new Part(line.label(), line.quantity(), line.amountMinor())));
        priced.adjustments()
                .forEach(change -> parts.put(change.ruleId(), new Part(change.label(), 1, change.amountMinor())));
        if (priced.taxLabel() != null) {
            parts.put("tax", new Part(priced.taxLabel(), 1, priced.taxMinor()));
        }
        return parts;
    }
}
