/**
 * The only MCP client code of the house. {@code tools.read} looks, {@code tools.house} works with our own files and figures,
 * {@code tools.act} changes the outside world and takes an {@link dev.rainmaker.approvals.Approved} in every method.
 *
 * <p>Blocking: for workers on virtual threads, never on the event loop. May use approvals and what lies below.
 */
package dev.rainmaker.tools;
