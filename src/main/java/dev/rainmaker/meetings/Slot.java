package dev.rainmaker.meetings;

import java.time.Instant;

/** A span of time in UTC. */
public record Slot(Instant start, Instant end) {}
