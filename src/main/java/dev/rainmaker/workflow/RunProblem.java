package dev.rainmaker.workflow;

import java.util.List;

/**
 * What keeps a run from going on.
 *
 * @param code stable, lower snake case
 * @param sentence what happened and what a person can do, without personal data
 * @param options what a person can choose, e.g. {@code retry}, {@code skip}, {@code cancel}
 */
public record RunProblem(String code, String sentence, List<String> options) {}
