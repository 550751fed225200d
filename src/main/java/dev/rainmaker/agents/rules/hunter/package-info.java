/** Prospect hunter by rules: target words to filters and queries, and weighed cues to tell planners from the rest. */
package dev.rainmaker.agents.rules.hunter;
