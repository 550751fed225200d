/** What personas got and wrote, kept in memory for people who want to look. Owns the debug pages; changes nothing. */
package dev.rainmaker.simulation.mailbox;
