/**
 * Timers on the engine's scheduler: one row of db-scheduler each, under a second task name. Implements {@link
 * dev.rainmaker.platform.timer.Timers}; knows no feature, handlers are beans by kind.
 */
package dev.rainmaker.workflow.timer;
