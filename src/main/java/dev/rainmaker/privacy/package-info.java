/**
 * What people may be told and for how long we keep what we know: suppression now; consent, retention and erasure later.
 *
 * <p>Owns {@code suppression}. May use platform and security. Publishes {@code suppression.added}.
 */
package dev.rainmaker.privacy;
