/**
 * The number lock itself, without any framework: finds what a draft claims and holds each claim against what is known. Pure and
 * deterministic; shares nothing with the agents that write the drafts.
 */
package dev.rainmaker.numberlock.check;
