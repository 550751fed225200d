package dev.rainmaker.platform.event;

/**
 * A part of the house that acts on committed events. Called on a virtual thread, in order of sequence, at least once per
 * event and cluster: implementations must be repeat-safe. A failure is tried again later and holds up this listener only.
 */
public interface EventListener {
    /** Stable name; the cursor is kept under it. */
    String name();

    /** Whether the listener wants events of this type. */
    boolean wants(String type);

    /** Handles one event; may block. */
    void on(StoredEvent event);
}
