/** How a proposal looks: template, fonts and colours, and the renderer that makes a PDF of them. */
package dev.rainmaker.mcp.proposal.render;
