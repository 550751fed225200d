/**
 * The six agents with a language model: prompts in files, answers by JSON schema and checked against the brief, outside text
 * fenced. The client is built when it is first needed, so that neither build nor start asks for a key that rules do not use.
 */
package dev.rainmaker.agents.model;
