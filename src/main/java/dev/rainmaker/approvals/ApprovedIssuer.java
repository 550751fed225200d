package dev.rainmaker.approvals;

import java.util.Map;

/** The only door through which an {@link Approved} is made; an architecture test allows one subclass, in this feature. */
public abstract class ApprovedIssuer {
    protected final <T extends OutwardContent> Approved<T> issue(
            ApprovalId approval, T content, Map<String, String> grants) {
        return new Approved<>(approval, content, grants);
    }
}
