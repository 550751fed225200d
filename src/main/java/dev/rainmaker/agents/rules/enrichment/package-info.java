/** Enrichment by rules: facts out of documents about the prospect and out of providers' answers, each with its source. */
package dev.rainmaker.agents.rules.enrichment;
