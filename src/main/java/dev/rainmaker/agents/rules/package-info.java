/** The six agents computed by rules: deterministic, from the brief alone, without a language model. */
package dev.rainmaker.agents.rules;
