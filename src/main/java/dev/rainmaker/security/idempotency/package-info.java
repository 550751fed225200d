/**
 * The {@code Idempotency-Key} of POSTs that act: the first answer to a key is kept for a day and given again to whoever sends
 * the same request with it, so that a repeat after a lost answer does nothing twice. Owns {@code idempotent_request}; uses
 * platform only; publishes nothing.
 */
package dev.rainmaker.security.idempotency;
