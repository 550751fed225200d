/**
 * Earned autonomy: which outward messages may go out by a rule, because people have long approved their like unchanged.
 *
 * <p>Owns {@code autonomy_cell}, {@code autonomy_case} and {@code autonomy_change}; implements {@link
 * dev.rainmaker.approvals.DecisionRules}. May use approvals, conversations, prospects and what lies below. Listens to {@code
 * suppression.added}. Publishes {@code autonomy.promoted} and {@code autonomy.demoted} on the topic {@code attention}.
 */
package dev.rainmaker.autonomy;
