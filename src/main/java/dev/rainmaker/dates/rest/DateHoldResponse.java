package dev.rainmaker.dates.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rainmaker.dates.DateHold;

/** A date hold with the name of its prospect. */
public record DateHoldResponse(@JsonUnwrapped DateHold hold, String prospectName) {}
