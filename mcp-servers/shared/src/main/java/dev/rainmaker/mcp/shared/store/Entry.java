package dev.rainmaker.mcp.shared.store;

/** One value of a store, and one line of its file; a null value says that it was removed. */
record Entry(String namespace, String key, String value, Long expiresAt) {
    boolean isLive(long now) {
        return value != null && (expiresAt == null || expiresAt > now);
    }
}
