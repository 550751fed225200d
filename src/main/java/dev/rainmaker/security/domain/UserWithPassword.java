package dev.rainmaker.security.domain;

import dev.rainmaker.security.User;

/**
 * A user and the password to hand out.
 *
 * @param oneTimePassword null when the password was given by the caller; shown once, stored nowhere
 */
public record UserWithPassword(User user, String oneTimePassword) {}
