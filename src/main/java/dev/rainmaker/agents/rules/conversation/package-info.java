/** Conversation by rules: reads replies, finds the next question, drafts answers, scores readiness. */
package dev.rainmaker.agents.rules.conversation;
