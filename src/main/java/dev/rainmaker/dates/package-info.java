/**
 * The date board: which days the company can still sell, and who has a date hold on them, in which rank.
 *
 * <p>Owns {@code date_resource}, {@code date_day} and {@code date_hold}. May use prospects, proposals and what lies below.
 * Listens to {@code proposal.accepted}, {@code .declined}, {@code .expired} and to prospects that are lost. Publishes {@code
 * date_hold.*} and {@code date.*} on the topic {@code dates}.
 */
package dev.rainmaker.dates;
