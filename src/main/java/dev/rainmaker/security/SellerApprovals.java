package dev.rainmaker.security;

import io.smallrye.mutiny.Uni;

/** Whether a seller was allowed by a manager to approve messages and meetings. */
public interface SellerApprovals {
    /** True for a seller with that permission; false for everybody else. */
    Uni<Boolean> mayApproveOwn(Actor by);
}
