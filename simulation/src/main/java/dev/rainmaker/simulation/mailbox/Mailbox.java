package dev.rainmaker.simulation.mailbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last entries of the whole world, oldest first. Thread-safe; empty after a restart. */
public final class Mailbox {

    private static final int KEPT = 1000;

    private final Deque<MailboxEntry> entries = new ArrayDeque<>();

    /** Keeps an entry and forgets the oldest when there are too many. */
    public synchronized void add(MailboxEntry entry) {
        if (entries.size() == KEPT) {
            entries.removeFirst();
        }
        entries.addLast(entry);
    }

    /** A copy of what is kept. */
    public synchronized List<MailboxEntry> entries() {
        return List.copyOf(entries);
    }
}
