/**
 * People and organisations that may plan an event: their data, signals, status, lead score, timeline, duplicates, merging,
 * CSV import and export.
 *
 * <p>Owns the tables {@code prospect}, {@code prospect_word}, {@code prospect_signal}, {@code prospect_timeline}, {@code
 * prospect_merge} and {@code prospect_import*}. May use platform, security and privacy. Publishes {@link
 * dev.rainmaker.prospects.ProspectEvent} on the topic {@code prospects}.
 */
package dev.rainmaker.prospects;
