package dev.rainmaker.proposals;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Catalogue and proposals. Methods join or open a reactive transaction. */
public interface ProposalsApi {
    /** What the company sells now. */
    Uni<List<CatalogueItem>> catalogue();

    /**
     * Prices and stores a first version in draft. Fails with {@code nothing_to_propose} when no chosen package is in the
     * catalogue.
     */
    Uni<Proposal> create(CreateProposal command, Actor by);

    /** Prices and stores a further version of a proposal that the client wants changed; it is in draft again. */
    Uni<Proposal> revise(ProposalId id, CreateProposal command, Actor by);

    /** The proposal, or {@code proposal_not_found}. */
    Uni<Proposal> require(ProposalId id);

    Uni<Page<Proposal>> find(ProposalStatus status, ProspectId prospect, PageRequest page);

    /** Names the rendered PDF of the newest version. */
    Uni<Proposal> attachPdf(ProposalId id, String key, String sha256, Actor by);

    /** Moves along the status machine; the same status again changes nothing. Announces {@code proposal.<status>}. */
    Uni<Proposal> move(ProposalId id, ProposalStatus to, Actor by);

    /** Its message has left. A client may have been quicker than this note: what the client did since then stays. Repeat-safe. */
    Uni<Proposal> sent(ProposalId id, Actor by);

    /** The proposal behind a public link, or {@code proposal_not_found} for a link that we did not make. */
    Uni<Proposal> byLink(String token);

    /** The message with the link is about to leave: from now on looks are the client's. Repeat-safe. */
    Uni<Void> release(ProposalId id);

    /** The proposal behind a preview link of the house; such a link shows and does nothing else. */
    Uni<Proposal> byPreview(String token);

    /** The client has looked; counts when the proposal has left the house and, the first time, moves sent to viewed. */
    Uni<Proposal> viewed(String token);

    /**
     * The packages behind a public link at their prices, options ticked in the package that is named. Counts nothing. Fails with
     * {@code option_not_offered} or {@code options_exclude_each_other}.
     */
    Uni<Offering> offering(String token, Acceptance ticked);

    /** The same for the house, without options ticked. */
    Uni<Offering> offering(ProposalId id);

    /** The same behind a preview link of the house, without options ticked. */
    Uni<Offering> previewOffering(String token);

    /**
     * The client accepts exactly what the fingerprint names, {@code proposal_changed} with the total of now otherwise. Signals
     * the waiting run; a choice that leaves less than the floor waits for a person instead. Repeat-safe.
     */
    Uni<Proposal> accept(String token, Acceptance yes);

    /** The client accepts a package without options (the recommended one when null). */
    default Uni<Proposal> accept(String token, String packageId, String note) {
        return accept(token, new Acceptance(packageId, List.of(), null, note));
    }

    Uni<Proposal> decline(String token, String reason);

    Uni<Proposal> askForChanges(String token, String wish);
}
