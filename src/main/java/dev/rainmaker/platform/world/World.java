package dev.rainmaker.platform.world;

import java.time.Instant;

/**
 * What everybody may know about this installation.
 *
 * @param simulated whether prospects and documents are made up (the world in a box); never in production
 * @param now business time
 * @param speed business seconds per real second
 * @param rules whether agents work by rules instead of a language model
 */
public record World(boolean simulated, Instant now, double speed, boolean rules) {}
