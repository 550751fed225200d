package dev.rainmaker.proposals;

import java.util.List;

/**
 * What became of a package from one version to the next.
 *
 * @param differenceMinor by how much its total changed; its whole total when it was added or removed
 */
public record PackageDifference(
        LineDifference.Kind kind, String packageId, String name, long differenceMinor, List<LineDifference> lines) {}
