/**
 * The web app's socket {@code /ws}: tells signed-in people which things changed, in the order of the event log, so that their
 * queries fetch anew. Owns connections and nothing stored. May use base; reads events, knows no feature.
 *
 * <p>A client subscribes with topics and the last sequence number it has seen; it misses nothing and hears nothing twice. One
 * virtual thread per process follows the log for all connections. A client too slow for its queue is closed and comes again.
 */
package dev.rainmaker.realtime;
