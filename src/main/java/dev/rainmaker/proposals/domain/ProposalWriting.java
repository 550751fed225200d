package dev.rainmaker.proposals.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.proposals.CreateProposal;
import dev.rainmaker.proposals.PricedPackage;
import dev.rainmaker.proposals.ProposalStatus;
import dev.rainmaker.proposals.pricing.DepositPlan;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;

/** Prices and stores versions. Runs inside the transaction of {@link ProposalService}. */
@ApplicationScoped
class ProposalWriting {
    private final ProposalRepository proposals;
    private final ProposalVersionRepository versions;
    private final CatalogueRepository catalogue;
    private final PriceRuleRepository rules;
    private final ProposalContents contents;
    private final ProposalMoves moves;
    private final FieldCrypto crypto;
    private final CompanyConfig company;
    private final ProposalsConfig terms;
    private final DepositPlan deposits;
    private final Clock clock;
    private final Ids ids;

    ProposalWriting(
            ProposalRepository proposals,
            ProposalVersionRepository versions,
            CatalogueRepository catalogue,
            PriceRuleRepository rules,
            ProposalContents contents,
            ProposalMoves moves,
            FieldCrypto crypto,
            CompanyConfig company,
            ProposalsConfig terms,
            Clock clock,
            Ids ids) {
        this.proposals = proposals;
        this.versions = versions;
        this.catalogue = catalogue;
        this.rules = rules;
        this.contents = contents;
        this.moves = moves;
        this.crypto = crypto;
        this.company = company;
        this.terms = terms;
        this.deposits = DepositPlan.of(terms.deposits());
        this.clock = clock;
        this.ids = ids;
    }

    Uni<ProposalEntity> first(CreateProposal command, Actor by) {
        var row = new ProposalEntity();
        row.id = ids.next();
        row.prospectId = command.prospectId().value();
        row.runId = command.runId();
        row.onceKey = command.onceKey();
        row.status = ProposalStatus.DRAFT;
        row.currency = company.currency();
        row.createdAt = SqlTime.of(clock.now());
        return basis(command)
                .flatMap(basis -> addVersion(row, command, basis, 1)
                        .call(version -> proposals.persist(row))
                        .call(version -> moves.record(row, "created", by)))
                .replaceWith(row);
    }

    Uni<ProposalEntity> further(ProposalEntity row, CreateProposal command, Actor by) {
        row.onceKey = command.onceKey();
        row.releasedAt = null;
        row.forgetChoice();
        return basis(command)
                .flatMap(basis -> addVersion(row, command, basis, row.currentNumber + 1))
                .call(version -> row.status == ProposalStatus.DRAFT
                        ? Uni.createFrom().voidItem()
                        : moves.move(row, ProposalStatus.DRAFT, by))
                .replaceWith(row);
    }

    /** What a version written now would be priced from: the catalogue and the revisions of the rules that are in force today. */
    Uni<PriceBasis> basis(CreateProposal command) {
        var today = LocalDate.ofInstant(clock.now(), ZoneId.of(company.timeZone()));
        return catalogue.sold().flatMap(sold -> rules.inForce(today)
                .map(inForce -> Pricing.basis(command, sold, inForce)));
    }

    private Uni<ProposalVersionEntity> addVersion(
            ProposalEntity row, CreateProposal command, PriceBasis basis, int number) {
        var packages = basis.packages();
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
        var content = new ProposalContent(command.event(), command.intro(), packages, basis, deposits, terms.terms());
        return crypto.cipherFor(row.prospectId)
                .invoke(cipher -> version.content = contents.seal(cipher, content))
                .flatMap(cipher -> versions.persistAndFlush(version));
    }
}
