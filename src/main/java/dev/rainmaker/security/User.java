package dev.rainmaker.security;

import java.time.Instant;

/**
 * A person who signs in.
 *
 * @param sellerApproves whether this seller may approve own messages and meetings
 * @param mustChangePassword the password was handed out; until it is changed, signing in allows nothing else
 * @param version for If-Match
 */
public record User(
        UserId id,
        String email,
        String name,
        Role role,
        boolean sellerApproves,
        boolean active,
        boolean mustChangePassword,
        Instant createdAt,
        long version) {}
