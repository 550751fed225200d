package dev.rainmaker.workflow.hunt;

/**
 * What became of the next hit to store.
 *
 * @param any whether there was one
 * @param prospectId prospect that it became; null when it became none
 */
record StoredHit(boolean any, String prospectId) {
    static final StoredHit NONE_LEFT = new StoredHit(false, null);
}
