package dev.rainmaker.simulation.persona;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What one persona remembers; guarded by its owner, after a restart rebuilt from the world's journal, if it has one. */
public final class Memory {

    private final Set<String> seen = new HashSet<>();
    private final Map<String, ProposalChoice> choices = new HashMap<>();
    private int mails;
    private int replies;
    private boolean askedForChanges;
    private boolean toldChange;

    /** Whether this mail is new; the same one again is not read twice. */
    public boolean firstSight(String messageId) {
        var fresh = messageId.isEmpty() || seen.add(messageId);
        if (fresh) {
            mails++;
        }
        return fresh;
    }

    /** Mails read so far, the present one included. */
    public int mails() {
        return mails;
    }

    /** Answers written so far. */
    public int replies() {
        return replies;
    }

    void replied() {
        replies++;
    }

    boolean settled(String token) {
        return choices.get(token) == ProposalChoice.ACCEPT || choices.get(token) == ProposalChoice.DECLINE;
    }

    void chose(String token, ProposalChoice choice) {
        choices.put(token, choice);
        askedForChanges |= choice == ProposalChoice.CHANGES;
    }

    boolean askedForChanges() {
        return askedForChanges;
    }

    boolean toldChange() {
        return toldChange;
    }

    void tellChange() {
        toldChange = true;
    }
}
