/** Letters: templates, our own and those that come from outside, filled with data that came from outside. */
package dev.rainmaker.mcp.proposal.merge;
