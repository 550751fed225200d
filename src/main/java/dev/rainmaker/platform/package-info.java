/**
 * The ground every feature stands on: ids, clock, paging, problems, JSON, outbox, event log, field encryption, database.
 *
 * <p>Owns the tables {@code outbox}, {@code event_log}, {@code event_cursor}, {@code relay_lease} and {@code data_key}.
 * May use nothing of the other packages. Publishes ports that features implement ({@link
 * dev.rainmaker.platform.run.RunSignals}) and the event feed.
 */
package dev.rainmaker.platform;
