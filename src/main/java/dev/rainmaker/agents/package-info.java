/**
 * Six roles of the sales team: a brief goes in, a typed result comes out, and what it cost stands beside it.
 *
 * <p>Owns: the agents' interfaces, briefs and results, the rules that compute them without a language model
 * ({@code rules}), and the language-model implementation ({@code model}) with its prompts. Uses: platform. Has no
 * database, sends nothing and decides nothing that leaves the house. Text from outside is data: it is read, quoted and
 * fenced, never obeyed.
 */
package dev.rainmaker.agents;
