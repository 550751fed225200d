package dev.rainmaker.analytics;

import java.util.List;

/**
 * The first screen.
 *
 * @param waiting most money at risk first, then the nearest deadline, then the longest wait; at most 100 of each kind
 * @param atWork runs that are not over, those of a worker before those that wait, latest move first; at most 20
 */
public record Today(List<WaitingItem> waiting, List<PipelineStage> pipeline, List<RunAtWork> atWork) {}
