package dev.rainmaker.conversations;

/**
 * A visitor's conversation in the chat.
 *
 * @param anonymous whether the visitor has told no address yet; the conversation belongs to no prospect then
 * @param claimed whether the visitor named the address of somebody who was known before, which nothing proves
 */
public record ChatThread(Conversation conversation, boolean anonymous, boolean claimed) {}
