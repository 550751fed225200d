/**
 * Escalation: who is asked about an approval or a stuck run, after how many business hours, and who is next.
 *
 * <p>Owns {@code escalation}. Implements {@link dev.rainmaker.platform.escalation.Escalations} and publishes {@code
 * escalation.raised} under the topic {@code attention}.
 */
package dev.rainmaker.workflow.escalation;
