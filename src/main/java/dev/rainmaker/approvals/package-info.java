/**
 * The gate in front of the outside world: requests, decisions, {@link dev.rainmaker.approvals.Approved} and the grants that
 * tool servers demand.
 *
 * <p>Owns {@code approval_request} and {@code approval_override}. May use platform, security, privacy. Publishes {@code approval.requested}, {@code
 * approval.decided} and the run signal {@code approval.decided}.
 */
package dev.rainmaker.approvals;
