package dev.rainmaker.workflow;

import java.time.Instant;

/**
 * A point that a run can be branched at.
 *
 * @param after step that was behind it; {@code __START__} at the beginning
 * @param next step that a branch begins with
 * @param at when it was reached
 */
public record RunCheckpoint(int seq, String after, String next, Instant at) {}
