/**
 * Tool server {@code proposal}: turns an offer into a PDF document.
 *
 * <p>Owns the look of the document and nothing else: every amount arrives as text and is printed exactly as given, so
 * that the PDF, the API and the client's page show the same figures. Keeps no state and calls nobody.
 */
package dev.rainmaker.mcp.proposal;
