/** Meetings by rules: three well-spread slots, and what a reply says about them. */
package dev.rainmaker.agents.rules.meeting;
