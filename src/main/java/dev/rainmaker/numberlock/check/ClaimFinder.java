package dev.rainmaker.numberlock.check;

/** Finds claims of one kind. Stateless. */
interface ClaimFinder {
    /** Puts what it finds into the reading and takes the stretches it understood. */
    void find(Reading reading, Knowledge knowledge);
}
