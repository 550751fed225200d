package dev.rainmaker.simulation.mailbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The last entries of the whole world, oldest first. Thread-safe. */
public final class Mailbox {

    private static final int KEPT = 1000;

    private final Deque<MailboxEntry> entries = new ArrayDeque<>();
    private final Consumer<MailboxEntry> journal;

    /** Every entry that is added is told to the journal, too. */
    public Mailbox(Consumer<MailboxEntry> journal) {
        this.journal = journal;
    }

    /** Keeps an entry and forgets the oldest when there are too many. */
    public void add(MailboxEntry entry) {
        restore(entry);
        journal.accept(entry);
    }

    /** Keeps an entry that the journal has already. */
    public synchronized void restore(MailboxEntry entry) {
        if (entries.size() == KEPT) {
            entries.removeFirst();
        }
        entries.addLast(entry);
    }

    /** Forgets everything. */
    public synchronized void empty() {
        entries.clear();
    }

    /** A copy of what is kept. */
    public synchronized List<MailboxEntry> entries() {
        return List.copyOf(entries);
    }
}
