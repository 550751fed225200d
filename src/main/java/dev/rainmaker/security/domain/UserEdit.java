package dev.rainmaker.security.domain;

import dev.rainmaker.security.Role;

/** Changes of a user; null leaves as it is. */
public record UserEdit(String name, Role role, Boolean sellerApproves) {}
