/**
 * What research found about prospects: findings with source, quote and confidence, contradictions between them, corrections by
 * hand, and what of it is filled into the prospect.
 *
 * <p>Owns the table {@code finding}. May use prospects, tools.read and the base. Publishes {@link
 * dev.rainmaker.enrichment.FindingEvent} on the topic {@code prospects}.
 */
package dev.rainmaker.enrichment;
