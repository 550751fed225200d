/**
 * Templates, send windows and the sequence of first message and follow-ups.
 *
 * <p>Owns {@code outreach_template}. May use prospects, conversations, approvals, tools and what lies below.
 */
package dev.rainmaker.outreach;
