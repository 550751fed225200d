package dev.rainmaker.approvals;

import java.util.Map;

/**
 * Content that a person, or a rule that a person switched on, has approved, with a grant per part. Only this package can make one: it says that the decision was
 * yes, is not expired, is about exactly this content, and was not used for anything else.
 */
public final class Approved<T extends OutwardContent> {
    private final ApprovalId approval;
    private final T content;
    private final Map<String, String> grants;

    Approved(ApprovalId approval, T content, Map<String, String> grants) {
        this.approval = approval;
        this.content = content;
        this.grants = Map.copyOf(grants);
    }

    public ApprovalId approval() {
        return approval;
    }

    public T content() {
        return content;
    }

    /** The part alone, under the same approval. */
    public <P extends OutwardPart> Approved<P> part(P part) {
        if (!content.parts().contains(part)) {
            throw new IllegalArgumentException("this was not approved");
        }
        return new Approved<>(approval, part, grants);
    }

    /** Signed, short-lived, single-use permission for the tool that carries out the part. */
    public String grantFor(OutwardPart part) {
        return grants.get(part.tool());
    }
}
