package dev.rainmaker.security.rest;

import dev.rainmaker.security.User;
import dev.rainmaker.security.UserId;

/** A seller as a manager sees one. */
public record SellerResponse(UserId id, String name, boolean sellerApproves) {
    static SellerResponse of(User user) {
        return new SellerResponse(user.id(), user.name(), user.sellerApproves());
    }
}
