/**
 * Who may do what: users, sessions, tokens, roles, and the audit of what they did.
 *
 * <p>Owns {@code app_user}, {@code refresh_token}, {@code audit_entry}. May use platform only.
 */
package dev.rainmaker.security;
