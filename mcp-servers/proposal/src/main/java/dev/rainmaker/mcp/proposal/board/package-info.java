/** Mood boards: pictures and colours on landscape pages, as PDF or as pictures. */
package dev.rainmaker.mcp.proposal.board;
