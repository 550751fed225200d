/**
 * The gate in front of the outside world: requests, decisions, {@link dev.rainmaker.approvals.Approved} and the grants that
 * tool servers demand.
 *
 * <p>Owns {@code approval_request} and {@code approval_override}. May use platform, security, privacy. Publishes {@code approval.requested}, {@code
 * approval.decided}, {@code approval.taken_back} and the run signals {@code approval.decided} and {@code approval.taken_back}. Asks
 * {@link dev.rainmaker.approvals.DecisionRules} and {@link dev.rainmaker.approvals.DraftCheck}, which others implement.
 */
package dev.rainmaker.approvals;
