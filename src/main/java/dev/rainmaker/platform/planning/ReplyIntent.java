package dev.rainmaker.platform.planning;

/** What a received message wants, as the conversation agent reads it. */
public enum ReplyIntent {
    INTERESTED,
    QUESTION,
    OBJECTION,
    NOT_NOW,
    DECLINED,
    UNSUBSCRIBE,
    OUT_OF_OFFICE,
    COMPLAINT,
    WRONG_PERSON,
    BOUNCE,
    UNCLEAR
}
