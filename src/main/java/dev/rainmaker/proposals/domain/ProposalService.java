package dev.rainmaker.proposals.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.crypto.SealedLinks;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.proposals.Acceptance;
import dev.rainmaker.proposals.CatalogueItem;
import dev.rainmaker.proposals.CreateProposal;
import dev.rainmaker.proposals.Offering;
import dev.rainmaker.proposals.Proposal;
import dev.rainmaker.proposals.ProposalFailure;
import dev.rainmaker.proposals.ProposalId;
import dev.rainmaker.proposals.ProposalProblem;
import dev.rainmaker.proposals.ProposalStatus;
import dev.rainmaker.proposals.ProposalsApi;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The facade's one implementation; the client's answers are in {@link ProposalAnswers}. */
@ApplicationScoped
class ProposalService implements ProposalsApi {
    private static final Acceptance NOTHING = new Acceptance(null, List.of(), null, null);

    private final ProposalRepository proposals;
    private final ProposalVersionRepository versions;
    private final CatalogueRepository catalogue;
    private final ProposalWriting writing;
    private final ProposalViews views;
    private final ProposalContents contents;
    private final ProposalQuotes quotes;
    private final ProposalGuard guard;
    private final ProposalAnswers answers;
    private final ProposalMoves moves;
    private final FieldCrypto crypto;
    private final SealedLinks links;
    private final Clock clock;

    ProposalService(
            ProposalRepository proposals,
            ProposalVersionRepository versions,
            CatalogueRepository catalogue,
            ProposalWriting writing,
            ProposalViews views,
            ProposalContents contents,
            ProposalQuotes quotes,
            ProposalGuard guard,
            ProposalAnswers answers,
            ProposalMoves moves,
            FieldCrypto crypto,
            SealedLinks links,
            Clock clock) {
        this.proposals = proposals;
        this.versions = versions;
        this.catalogue = catalogue;
        this.writing = writing;
        this.views = views;
        this.contents = contents;
        this.quotes = quotes;
        this.guard = guard;
        this.answers = answers;
        this.moves = moves;
        this.crypto = crypto;
        this.links = links;
        this.clock = clock;
    }

    @Override
    @WithTransaction
    public Uni<List<CatalogueItem>> catalogue() {
        return catalogue.sold();
    }

    @Override
    @WithTransaction
    public Uni<Proposal> create(CreateProposal command, Actor by) {
        return proposals
                .byOnceKey(command.onceKey())
                .flatMap(known ->
                        known != null ? view(known) : writing.first(command, by).flatMap(this::view));
    }

    @Override
    @WithTransaction
    public Uni<Proposal> revise(ProposalId id, CreateProposal command, Actor by) {
        return proposals
                .require(id.value())
                .flatMap(row -> command.onceKey() != null && command.onceKey().equals(row.onceKey)
                        ? view(row)
                        : writing.further(row, command, by).flatMap(this::view));
    }

    @Override
    @WithTransaction
    public Uni<Proposal> require(ProposalId id) {
        return proposals.require(id.value()).flatMap(this::view);
    }

    @Override
    @WithTransaction
    public Uni<Page<Proposal>> find(ProposalStatus status, ProspectId prospect, PageRequest page) {
        return proposals.page(status, prospect, page).flatMap(rows -> versions.newest(rows.items())
                .map(found ->
                        found.stream().collect(Collectors.toMap(version -> version.proposalId, Function.identity())))
                .flatMap(newest -> crypto.ciphersFor(
                                rows.items().stream().map(row -> row.prospectId).toList())
                        .map(ciphers ->
                                rows.map(row -> views.toView(row, newest.get(row.id), ciphers.get(row.prospectId))))));
    }

    @Override
    @WithTransaction
    public Uni<Proposal> attachPdf(ProposalId id, String key, String sha256, Actor by) {
        return proposals.require(id.value()).flatMap(row -> versions.newest(row)
                .invoke(version -> {
                    version.pdfKey = key;
                    version.pdfSha256 = sha256;
                })
                .call(version -> moves.record(row, "rendered", by))
                .flatMap(version -> view(row)));
    }

    @Override
    @WithTransaction
    public Uni<Proposal> move(ProposalId id, ProposalStatus to, Actor by) {
        return proposals
                .require(id.value())
                .call(row -> to == ProposalStatus.SENT
                        ? guard.requireFree(row)
                        : Uni.createFrom().voidItem())
                .call(row -> row.status == to ? Uni.createFrom().voidItem() : moves.move(row, to, by))
                .flatMap(this::view);
    }

    @Override
    @WithTransaction
    public Uni<Proposal> sent(ProposalId id, Actor by) {
        return proposals
                .require(id.value())
                .call(row -> row.status == ProposalStatus.AWAITING_APPROVAL
                        ? moves.move(row, ProposalStatus.SENT, by)
                        : Uni.createFrom().voidItem())
                .flatMap(this::view);
    }

    @Override
    @WithTransaction
    public Uni<Void> release(ProposalId id) {
        return proposals
                .require(id.value())
                .call(guard::requireFree)
                .invoke(row -> row.releasedAt = row.releasedAt == null ? SqlTime.of(clock.now()) : row.releasedAt)
                .replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Proposal> byLink(String token) {
        return entity(token).flatMap(this::view);
    }

    @Override
    @WithTransaction
    public Uni<Proposal> byPreview(String token) {
        return entity(ProposalViews.PREVIEW_PURPOSE, token).flatMap(this::view);
    }

    @Override
    @WithTransaction
    public Uni<Proposal> viewed(String token) {
        return entity(token).call(answers::viewed).flatMap(this::view);
    }

    @Override
    @WithTransaction
    public Uni<Offering> offering(String token, Acceptance ticked) {
        return entity(token).flatMap(row -> offering(row, ticked));
    }

    @Override
    @WithTransaction
    public Uni<Offering> offering(ProposalId id) {
        return proposals.require(id.value()).flatMap(row -> offering(row, NOTHING));
    }

    @Override
    @WithTransaction
    public Uni<Offering> previewOffering(String token) {
        return entity(ProposalViews.PREVIEW_PURPOSE, token).flatMap(row -> offering(row, NOTHING));
    }

    private Uni<Offering> offering(ProposalEntity row, Acceptance ticked) {
        return content(row).flatMap(content -> view(row).map(view -> quotes.offering(row, content, view, ticked)));
    }

    @Override
    @WithTransaction
    public Uni<Proposal> accept(String token, Acceptance yes) {
        return entity(token)
                .call(row -> content(row).flatMap(content -> answers.accept(row, content, yes)))
                .flatMap(this::view);
    }

    private Uni<ProposalContent> content(ProposalEntity row) {
        return versions.newest(row).flatMap(version -> crypto.cipherFor(row.prospectId)
                .map(cipher -> contents.open(cipher, version.content)));
    }

    @Override
    @WithTransaction
    public Uni<Proposal> decline(String token, String reason) {
        return entity(token)
                .call(row -> answers.answer(row, ProposalStatus.DECLINED, reason))
                .flatMap(this::view);
    }

    @Override
    @WithTransaction
    public Uni<Proposal> askForChanges(String token, String wish) {
        return entity(token)
                .call(row -> answers.answer(row, ProposalStatus.NEGOTIATING, wish))
                .flatMap(this::view);
    }

    private Uni<ProposalEntity> entity(String token) {
        return entity(ProposalViews.LINK_PURPOSE, token);
    }

    private Uni<ProposalEntity> entity(String purpose, String token) {
        return links.open(purpose, token).map(proposals::require).orElseGet(() -> Uni.createFrom()
                .failure(new ProposalFailure(ProposalProblem.PROPOSAL_NOT_FOUND, "This link is not valid.")));
    }

    private Uni<Proposal> view(ProposalEntity row) {
        return versions.newest(row)
                .flatMap(version -> crypto.cipherFor(row.prospectId).map(cipher -> views.toView(row, version, cipher)));
    }
}
