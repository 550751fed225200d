/**
 * Templates, when and how often a recipient may be written to unasked, what recipients want, and the sequence of first message and
 * follow-ups.
 *
 * <p>Owns the tables {@code outreach_*}. May use prospects, conversations, approvals, tools and what lies below.
 */
package dev.rainmaker.outreach;
