package dev.rainmaker.dates;

/** Why a date hold is over. */
public enum EndReason {
    /** A person gave it up. */
    RELEASED,
    /** Nobody confirmed in time. */
    EXPIRED,
    /** The day came before anybody confirmed. */
    DAY_BEGAN,
    PROSPECT_LOST,
    PROPOSAL_DECLINED,
    PROPOSAL_EXPIRED
}
