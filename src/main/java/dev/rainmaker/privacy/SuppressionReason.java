package dev.rainmaker.privacy;

/** Why somebody is never contacted again. */
public enum SuppressionReason {
    UNSUBSCRIBED,
    COMPLAINED,
    BOUNCED,
    DECLINED,
    MANUAL
}
