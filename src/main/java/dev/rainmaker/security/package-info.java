/**
 * Who may do what: users, sessions, tokens, roles, and the audit of what they did.
 *
 * <p>Owns {@code app_user}, {@code user_session}, {@code refresh_token}, {@code login_attempt}, {@code first_run}, {@code
 * owner_turn}, {@code audit_entry}. May use platform only. Publishes {@link dev.rainmaker.security.UserSessionsEnded}. Other features enter
 * through {@link dev.rainmaker.security.UsersApi}, {@link dev.rainmaker.security.CurrentActor} and {@link
 * dev.rainmaker.security.Audit}.
 */
package dev.rainmaker.security;
