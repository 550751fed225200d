/** Outreach by rules: a template filled with facts; what cannot be filled is left out. */
package dev.rainmaker.agents.rules.outreach;
