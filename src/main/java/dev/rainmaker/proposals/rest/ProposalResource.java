package dev.rainmaker.proposals.rest;

import dev.rainmaker.platform.names.ProspectNames;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.proposals.Proposal;
import dev.rainmaker.proposals.ProposalDocuments;
import dev.rainmaker.proposals.ProposalId;
import dev.rainmaker.proposals.ProposalReviewApi;
import dev.rainmaker.proposals.ProposalStatus;
import dev.rainmaker.proposals.ProposalsApi;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import dev.rainmaker.tools.house.StorageGateway;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Proposals for the people of the house. */
@Cancellable(false)
@Path("/v1/proposals")
public class ProposalResource {
    private final ProposalsApi proposals;
    private final ProposalReviewApi review;
    private final ProposalDocuments documents;
    private final StorageGateway storage;
    private final ProspectNames names;
    private final CurrentActor actor;

    ProposalResource(
            ProposalsApi proposals,
            ProposalReviewApi review,
            ProposalDocuments documents,
            StorageGateway storage,
            ProspectNames names,
            CurrentActor actor) {
        this.proposals = proposals;
        this.review = review;
        this.documents = documents;
        this.storage = storage;
        this.names = names;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<Page<ProposalResponse>> list(
            @RestQuery ProposalStatus status, @RestQuery ProspectId prospect, @Valid @BeanParam PageRequest page) {
        var by = actor.get();
        return proposals.find(status, prospect, page).flatMap(found -> named(found.items(), by)
                .map(items -> found.with(items)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<ProposalResponse> get(@RestPath ProposalId id) {
        var by = actor.get();
        return proposals.require(id).flatMap(found -> named(List.of(found), by)).map(List::getFirst);
    }

    private Uni<List<ProposalResponse>> named(List<Proposal> rows, Actor by) {
        boolean seesCost = review.seesCost(by);
        return names.beside(rows, row -> row.prospectId().value(), ProposalResponse::new)
                .map(all -> all.stream()
                        .map(row -> seesCost ? row : row.withoutCost())
                        .map(row -> by.seesMasked() ? row.masked() : row)
                        .toList());
    }

    /** The printed newest version. */
    @GET
    @Path("/{id}/pdf")
    @Produces("application/pdf")
    @RunOnVirtualThread
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public byte[] pdf(@RestPath ProposalId id) {
        Reactive.await(() -> proposals.require(id));
        return storage.get(documents.render(id).storageKey()).bytes();
    }
}
