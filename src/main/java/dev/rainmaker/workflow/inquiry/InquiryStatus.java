package dev.rainmaker.workflow.inquiry;

import dev.rainmaker.platform.problem.IllegalTransition;

/** What became of an inquiry. */
public enum InquiryStatus {
    /** It reads like a fraud or an advertisement: a person decides, no agent does anything. */
    SUSPECTED,
    /** It is a message of a prospect. */
    FILED,
    /** A person put it aside. */
    DISMISSED;

    /**
     * The next status; only what is suspected can be decided.
     *
     * @throws IllegalTransition when it was decided before
     */
    public InquiryStatus to(InquiryStatus next) {
        if (this != SUSPECTED || next == SUSPECTED) {
            throw new IllegalTransition("inquiry", this, next);
        }
        return next;
    }
}
