/** Proposal by rules: packages that fit kind and size, add-ons that fit wishes. */
package dev.rainmaker.agents.rules.proposal;
