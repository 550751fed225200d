package dev.rainmaker.workflow.engine;

import java.util.function.BooleanSupplier;

/**
 * A worker's hold of a run: the picked row of db-scheduler.
 *
 * @param version of the row while this worker holds it
 * @param stopping whether the process wants its workers to let go between steps
 */
record Lease(String runId, long version, BooleanSupplier stopping) {}
