package dev.rainmaker.security.domain;

import dev.rainmaker.security.Role;

/**
 * A user to create.
 *
 * @param password null for a generated one, which must be changed at the first sign-in
 */
public record NewUser(String email, String name, Role role, boolean sellerApproves, String password) {}
