package dev.rainmaker.meetings.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rainmaker.meetings.Meeting;

/** A meeting with the name of its prospect. */
public record MeetingResponse(@JsonUnwrapped Meeting meeting, String prospectName) {}
