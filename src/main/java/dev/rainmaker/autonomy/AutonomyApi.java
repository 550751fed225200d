package dev.rainmaker.autonomy;

import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Rules of autonomy: their figures, what they would have done, and the one switch. */
public interface AutonomyApi {
    /** Every rule in which anything was asked so far, by id, with its figures. */
    Uni<List<AutonomyCell>> cells();

    /** The rule, or {@code rule_not_found}. */
    Uni<AutonomyCell> cell(String id);

    /** Requests behind the figures, newest first. */
    Uni<Page<AutonomyCase>> cases(CaseFilter filter, PageRequest page);

    /** What the rule would have done, had it been on: the window's requests in their order, through the policy that decides. */
    Uni<BackTest> backTest(String id);

    /** Changes, newest first; of all rules when the id is null. */
    Uni<Page<CellChange>> history(String id, PageRequest page);

    /**
     * One step up, by an owner or a manager. Fails with {@code rule_not_ready} (names the conditions that do not hold), {@code
     * rule_never_automatic}, {@code illegal_transition} for a step that is not the next, {@code version_conflict}.
     *
     * @param ifMatch version that the person saw, or null
     */
    Uni<AutonomyCell> promote(String id, CellMode to, String ifMatch, Actor by);

    /** Off, by an owner or a manager; what the rule said yes to and is not on its way waits for a person. Repeat-safe. */
    Uni<AutonomyCell> switchOff(String id, String note, String ifMatch, Actor by);

    /**
     * Something speaks against the messages that this prospect got. It is kept with the last one; its rule, and every rule that
     * wrote to the prospect within the window, is demoted if the harm is one that demotes. Repeat-safe. Opens transactions of its
     * own: not to be called within one.
     *
     * @param reference id of what was noticed
     */
    Uni<Void> harmed(String prospectId, Harm harm, String reference, Actor by);

    /** What a rule said yes to has become wrong before it was used: it waits for a person, and the rule is demoted. */
    Uni<Void> contradicted(ApprovalRequest request, Actor by);
}
