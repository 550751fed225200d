package dev.rainmaker.meetings.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rainmaker.meetings.Meeting;

/**
 * A meeting with the name of its prospect.
 *
 * @param bookingLink the client's page; null when the meeting is over and for those who only look
 */
public record MeetingResponse(@JsonUnwrapped Meeting meeting, String prospectName, String bookingLink) {}
