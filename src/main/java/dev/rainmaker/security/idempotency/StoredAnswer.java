package dev.rainmaker.security.idempotency;

/**
 * An answer as it went out; body, content type, location and tag may be missing.
 *
 * @param body JSON text
 */
record StoredAnswer(int status, String body, String contentType, String location, String etag) {}
