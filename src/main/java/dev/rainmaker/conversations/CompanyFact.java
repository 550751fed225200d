package dev.rainmaker.conversations;

/**
 * Something that the company says about itself.
 *
 * @param topic words that a question about it has, e.g. {@code parking}
 * @param answer one or two sentences, said word for word
 * @param published whether the chat and drafts may say it; the number lock counts it as backed then
 */
public record CompanyFact(String id, String topic, String answer, boolean published, long version) {}
