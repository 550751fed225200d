package dev.rainmaker.mcp.analytics.report;

import java.util.Map;

/** How many journeys that ended ever reached a stage, and how many of them were converted. */
record StageOdds(Map<Stage, Rate> byStage) {
    /** Never null; without a value when no journey that reached the stage has ended. */
    Rate of(Stage stage) {
        return byStage.getOrDefault(stage, Rate.of(0, 0));
    }
}
