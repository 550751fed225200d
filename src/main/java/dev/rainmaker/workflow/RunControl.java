package dev.rainmaker.workflow;

import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people's control of runs has to know about one kind of graph. Implementations are beans; a kind without one can be
 * neither led by a person nor branched. All methods run in the transaction that holds the run's row.
 */
public interface RunControl {
    /** Kind of graph. */
    String kind();

    /** A person leads the run's subject from now on, or the agents again. */
    Uni<Void> lead(Run run, boolean person, Actor by);

    /** Takes back what the run has written and nobody has said yes to; how many requests were pending. */
    Uni<Integer> withdraw(Run run, String reason, Actor by);

    /** Steps that act under an approval of their own run: no branch begins with them, so that it asks anew. */
    Set<String> bound();

    /** Checks edits of the state and gives them their types; fails with {@code InvalidRequest}. */
    Map<String, Object> edits(Map<String, String> edits);

    /** Fails when nothing may be done for the run's subject any more; holds the subject until the transaction ends. */
    Uni<Void> requireOpenSubject(Run run);

    /** The branch leads from now on; the brief is edited. */
    Uni<Void> branched(Run from, Run branch, List<SlotEdit> brief, Actor by);
}
