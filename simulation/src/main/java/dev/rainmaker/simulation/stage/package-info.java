/**
 * Brings persons, mail and product together: receives, decides, waits, acts. What is due lives only in memory: a restart of the
 * process forgets the answers that were still to come, and what the personas remember.
 */
package dev.rainmaker.simulation.stage;
