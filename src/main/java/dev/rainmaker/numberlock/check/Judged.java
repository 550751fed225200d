package dev.rainmaker.numberlock.check;

import dev.rainmaker.approvals.ClaimVerdict;

/**
 * A verdict with what it rests on.
 *
 * @param fact what backs or contradicts; null for nothing
 * @param note for people
 */
record Judged(ClaimVerdict verdict, KnownFact fact, String note) {
    static Judged verified(KnownFact fact, String note) {
        return new Judged(ClaimVerdict.VERIFIED, fact, note);
    }

    static Judged unsupported(String note) {
        return new Judged(ClaimVerdict.UNSUPPORTED, null, note);
    }

    static Judged contradicted(KnownFact fact, String note) {
        return new Judged(ClaimVerdict.CONTRADICTED, fact, note);
    }

    boolean holds() {
        return verdict == ClaimVerdict.VERIFIED;
    }
}
