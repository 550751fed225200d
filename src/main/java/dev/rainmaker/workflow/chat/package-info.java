/**
 * The chat on the company's site: its public door, the rule that answers at once, and what waits for a person. Text of visitors is
 * data; what is said without a person is decided by the number lock.
 */
package dev.rainmaker.workflow.chat;
