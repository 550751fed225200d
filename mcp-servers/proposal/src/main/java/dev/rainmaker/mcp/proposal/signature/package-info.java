/** Signature pages for documents that exist already: who signs, and the fingerprint of what is signed. */
package dev.rainmaker.mcp.proposal.signature;
