package dev.rainmaker.proposals.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which package holds what, in the order in which things first appear. */
record Comparison(String label, List<Boolean> held) {
    static List<Comparison> of(List<ShownPackage> packages) {
        var labels = new LinkedHashSet<String>();
        packages.forEach(each -> each.lines().forEach(line -> labels.add(line.label())));
        var held = packages.stream().map(Comparison::labels).toList();
        return labels.stream()
                .map(label -> new Comparison(
                        label, held.stream().map(each -> each.contains(label)).toList()))
                .toList();
    }

    private static Set<String> labels(ShownPackage each) {
        return each.lines().stream().map(ShownPackage.Row::label).collect(Collectors.toSet());
    }
}
