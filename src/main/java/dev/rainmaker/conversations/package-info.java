/**
 * Threads, messages sent and received, inbound mail, questionnaires, the chat, published company facts and the living event
 * brief.
 *
 * <p>Owns {@code conversation}, {@code message}, {@code brief_slot}, {@code inbound_item}, {@code company_fact}. May use prospects, approvals,
 * tools and what lies below. Publishes {@code message.*}, {@code brief.changed}, {@code conversation.changed}, and the run
 * signals {@code message.received} and {@code message.bounced}.
 */
package dev.rainmaker.conversations;
