package dev.rainmaker.approvals;

/** What a sentence of a draft claims. */
public enum ClaimKind {
    FIGURE,
    MONEY,
    DATE,
    TIME,
    NAME,
    PLACE,
    LINK,
    PROMISE
}
