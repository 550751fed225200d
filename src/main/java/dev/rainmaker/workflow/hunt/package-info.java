/** Hunts: the graph from a target in plain words to stored prospects with their journeys, and what a hunt found. */
package dev.rainmaker.workflow.hunt;
