package dev.rainmaker.security;

/** What a user may do, by the table in the architecture; the constants name roles in annotations. */
public enum Role {
    OWNER,
    MANAGER,
    SELLER,
    VIEWER;

    public static final String OWNERS = "owner";
    public static final String MANAGERS = "manager";
    public static final String SELLERS = "seller";
    public static final String VIEWERS = "viewer";
}
