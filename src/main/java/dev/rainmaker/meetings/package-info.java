/**
 * Meetings: availability, atomic booking, confirmation.
 *
 * <p>Owns {@code meeting} and {@code meeting_slot}. May use prospects, conversations, approvals, tools and what lies below.
 * Publishes {@code meeting.*}.
 */
package dev.rainmaker.meetings;
