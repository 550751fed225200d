package dev.rainmaker.workflow;

import java.util.Set;

/** What a list of runs is narrowed to; null or empty means any. */
public record RunFilter(Set<RunStatus> statuses, String kind, String subjectId, String parentId) {}
