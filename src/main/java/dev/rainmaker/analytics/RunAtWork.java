package dev.rainmaker.analytics;

import dev.rainmaker.workflow.RunStatus;
import java.time.Instant;

/**
 * A run that is not over.
 *
 * @param prospectId null when the run is about no prospect
 * @param line what it does now, in a few words
 * @param since business time of its latest move
 */
public record RunAtWork(
        String runId,
        String kind,
        String node,
        RunStatus status,
        String prospectId,
        String prospectName,
        String line,
        Instant since) {}
