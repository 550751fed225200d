/**
 * Inquiries: somebody asks the house first, by its public form or through a directory that mails leads. Each becomes a prospect
 * with a conversation and a journey, or waits for a person when it reads like a fraud.
 *
 * <p>Owns {@code inquiry}.
 */
package dev.rainmaker.workflow.inquiry;
