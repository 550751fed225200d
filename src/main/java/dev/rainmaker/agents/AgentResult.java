package dev.rainmaker.agents;

/**
 * What an agent answered and what it took.
 *
 * @param usage metering of the call; with zero tokens when rules answered
 * @param rules whether the deterministic rules answered instead of a language model (screens badge it)
 */
public record AgentResult<T>(T value, AgentUsage usage, boolean rules) {}
