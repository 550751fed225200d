/**
 * The people of the world: who they are, how they read a mail and what they do about it. Pure decisions; nothing here sends,
 * waits or knows the time of day.
 */
package dev.rainmaker.simulation.persona;
