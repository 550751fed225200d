package dev.rainmaker.proposals.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.crypto.SealedLinks;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.proposals.CatalogueItem;
import dev.rainmaker.proposals.CreateProposal;
import dev.rainmaker.proposals.PricedPackage;
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
    private final ProposalRepository proposals;
    private final ProposalVersionRepository versions;
    private final CatalogueRepository catalogue;
    private final PriceRuleRepository rules;
    private final ProposalViews views;
    private final ProposalAnswers answers;
    private final ProposalMoves moves;
    private final FieldCrypto crypto;
    private final SealedLinks links;
    private final CompanyConfig company;
    private final ProposalsConfig terms;
    private final Clock clock;
    private final Ids ids;

    ProposalService(
            ProposalRepository proposals,
            ProposalVersionRepository versions,
            CatalogueRepository catalogue,
            PriceRuleRepository rules,
            ProposalViews views,
            ProposalAnswers answers,
            ProposalMoves moves,
            FieldCrypto crypto,
            SealedLinks links,
            CompanyConfig company,
            ProposalsConfig terms,
            Clock clock,
            Ids ids) {
        this.proposals = proposals;
        this.versions = versions;
        this.catalogue = catalogue;
        this.rules = rules;
        this.views = views;
        this.answers = answers;
        this.moves = moves;
        this.crypto = crypto;
        this.links = links;
        this.company = company;
        this.terms = terms;
        this.clock = clock;
        this.ids = ids;
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
                .flatMap(known -> known != null ? view(known) : store(command, by));
    }

    private Uni<Proposal> store(CreateProposal command, Actor by) {
        var row = new ProposalEntity();
        row.id = ids.next();
        row.prospectId = command.prospectId().value();
        row.runId = command.runId();
        row.onceKey = command.onceKey();
        row.status = ProposalStatus.DRAFT;
        row.currency = company.currency();
        row.createdAt = SqlTime.of(clock.now());
        return priced(command)
                .flatMap(packages -> addVersion(row, command, packages, 1)
                        .call(version -> proposals.persist(row))
                        .call(version -> moves.record(row, "created", by)))
                .flatMap(version -> view(row));
    }

    @Override
    @WithTransaction
    public Uni<Proposal> revise(ProposalId id, CreateProposal command, Actor by) {
        return proposals
                .require(id.value())
                .flatMap(row -> command.onceKey() != null && command.onceKey().equals(row.onceKey)
                        ? view(row)
                        : further(row, command, by));
    }

    private Uni<Proposal> further(ProposalEntity row, CreateProposal command, Actor by) {
        row.onceKey = command.onceKey();
        row.releasedAt = null;
        return priced(command)
                .flatMap(packages -> addVersion(row, command, packages, row.currentNumber + 1))
                .call(version -> row.status == ProposalStatus.DRAFT
                        ? Uni.createFrom().voidItem()
                        : moves.move(row, ProposalStatus.DRAFT, by))
                .flatMap(version -> view(row));
    }

    private Uni<List<PricedPackage>> priced(CreateProposal command) {
        return catalogue.sold().flatMap(sold -> rules.inForce().map(inForce -> Pricing.price(command, sold, inForce)));
    }

    private Uni<ProposalVersionEntity> addVersion(
            ProposalEntity row, CreateProposal command, List<PricedPackage> packages, int number) {
        var version = new ProposalVersionEntity();
        version.id = ids.next();
        version.proposalId = row.id;
        version.number = number;
        version.createdAt = SqlTime.of(clock.now());
        row.currentNumber = number;
        row.eventType = command.event().eventType();
        row.guests = command.event().guests();
        row.place = command.event().place();
        row.validUntil = SqlTime.of(clock.now().plus(terms.validFor()));
        row.totalMinor = packages.stream()
                .filter(PricedPackage::recommended)
                .findFirst()
                .orElse(packages.getFirst())
                .totalMinor();
        return crypto.cipherFor(row.prospectId)
                .invoke(cipher -> version.content =
                        views.seal(cipher, new ProposalContent(command.event(), command.intro(), packages)))
                .flatMap(cipher -> versions.persistAndFlush(version));
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
    public Uni<Proposal> accept(String token, String packageId, String note) {
        return entity(token)
                .call(row -> view(row).flatMap(proposal -> answers.accept(row, proposal, packageId, note)))
                .flatMap(this::view);
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
