/**
 * The one way from a tool server to a vendor's HTTP interface: time-out, bounded answer, repeat only where it is safe, circuit
 * breaker, metrics, and one translation of failures into a sentence.
 */
package dev.rainmaker.mcp.shared.http;
