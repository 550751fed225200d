/**
 * Catalogue, price engine, proposals with versions, and the client's page.
 *
 * <p>Owns {@code catalogue_item}, {@code price_rule}, {@code proposal}, {@code proposal_version}. May use prospects,
 * conversations, approvals, tools and what lies below. Publishes {@code proposal.*} and the run signal {@code
 * proposal.answered}.
 */
package dev.rainmaker.proposals;
