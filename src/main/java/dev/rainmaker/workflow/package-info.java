/**
 * Runs: what is under way for a hunt or a prospect, how far it is, what it waits for, and what a person can do about it.
 *
 * <p>Owns {@code workflow_run}, {@code workflow_checkpoint}, {@code workflow_step}, {@code workflow_signal}, {@code
 * side_effect}, {@code scheduled_tasks}, {@code escalation} and what hunts keep. May use every feature; nothing may use it but analytics and realtime. Publishes
 * {@code run.changed} under the topics {@code runs} and {@code run:<id>}, and implements {@link
 * dev.rainmaker.platform.run.RunSignals}. The engine itself ({@code workflow.engine}) knows no feature.
 */
package dev.rainmaker.workflow;
