package dev.rainmaker.workflow.chat;

/**
 * What became of an answer that somebody of the house wrote.
 *
 * @param sent whether the visitor sees it; else it waits in the queue of approvals
 */
public record ChatReply(String approvalId, boolean sent) {}
