package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.EventBrief.State;
import dev.rainmaker.conversations.LearnedSlot;
import dev.rainmaker.platform.planning.BriefSlot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plays what was learned through the rules of the brief, without a database. */
public final class BriefReplay {
    private final Map<BriefSlot, List<BriefRules.Known>> known = new EnumMap<>(BriefSlot.class);
    private final Set<BriefSlot> contradicted = EnumSet.noneOf(BriefSlot.class);
    private final Set<BriefSlot> replaced = EnumSet.noneOf(BriefSlot.class);
    private int next;

    /** Learns what one message says. */
    public void learn(List<LearnedSlot> learned) {
        for (var slot : learned) {
            var rows = known.computeIfAbsent(slot.slot(), none -> new ArrayList<>());
            var change = BriefRules.learn(slot.slot(), List.copyOf(rows), slot.value(), slot.confirms());
            rows.replaceAll(row -> new BriefRules.Known(row.id(), state(row, change), row.value()));
            if (change.store() != null) {
                rows.add(new BriefRules.Known(String.valueOf(next++), change.store(), slot.value()));
            }
            if (change.store() == State.CONTRADICTING) {
                contradicted.add(slot.slot());
            }
            if (!change.replaced().isEmpty()) {
                replaced.add(slot.slot());
            }
        }
    }

    private static State state(BriefRules.Known row, BriefRules.Change change) {
        if (change.contradicting().contains(row.id())) {
            return State.CONTRADICTING;
        }
        return change.replaced().contains(row.id()) ? State.REPLACED : row.state();
    }

    /** Slots that became a question. */
    public Set<BriefSlot> contradicted() {
        return Set.copyOf(contradicted);
    }

    /** Slots of which a value gave way to a later one. */
    public Set<BriefSlot> replaced() {
        return Set.copyOf(replaced);
    }
}
