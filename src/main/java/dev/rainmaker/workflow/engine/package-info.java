/**
 * The durable engine: langgraph4j decides what comes next, db-scheduler decides who, when and again. Knows no feature.
 *
 * <p>A graph is a {@link dev.rainmaker.workflow.engine.GraphDefinition} bean. A node runs without a transaction on a virtual
 * thread, at least once; its result is committed exactly once (compare-and-set on sequence and fence). What must not
 * happen twice goes through {@link dev.rainmaker.workflow.engine.StepContext#effect}.
 */
package dev.rainmaker.workflow.engine;
