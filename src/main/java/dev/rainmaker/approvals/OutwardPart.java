package dev.rainmaker.approvals;

import java.util.List;

/** One thing that one tool will do outside; the tool server computes the same fingerprint from what it is given. */
public sealed interface OutwardPart extends OutwardContent
        permits EmailToSend, EventToCreate, EventToCancel, ChatToSend {
    /** Name of the tool that carries it out. */
    String tool();

    /** SHA-256 over the exact content, hex. */
    String fingerprint();

    @Override
    default List<OutwardPart> parts() {
        return List.of(this);
    }
}
