package dev.rainmaker.workflow.engine;

import java.util.List;

/** Why a step is entered: the signals that ended its wait, the time that is up, or neither. */
record Woken(List<ReceivedSignal> signals, boolean timedOut) {
    static final Woken NOT = new Woken(List.of(), false);
}
