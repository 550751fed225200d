package dev.rainmaker.analytics.rest;

import dev.rainmaker.analytics.PipelineStage;
import java.util.List;

/** The pipeline, stage by stage. */
public record PipelineResponse(List<PipelineStage> stages) {}
