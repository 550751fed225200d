package dev.rainmaker.proposals.rest;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.proposals.Proposal;
import dev.rainmaker.proposals.ProposalDocuments;
import dev.rainmaker.proposals.ProposalId;
import dev.rainmaker.proposals.ProposalStatus;
import dev.rainmaker.proposals.ProposalsApi;
import dev.rainmaker.prospects.ProspectId;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Proposals for the people of the house. */
@Cancellable(false)
@Path("/v1/proposals")
public class ProposalResource {
    private final ProposalsApi proposals;
    private final ProposalDocuments documents;
    private final StorageGateway storage;

    ProposalResource(ProposalsApi proposals, ProposalDocuments documents, StorageGateway storage) {
        this.proposals = proposals;
        this.documents = documents;
        this.storage = storage;
    }

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Page<Proposal>> list(
            @RestQuery ProposalStatus status, @RestQuery ProspectId prospect, @Valid @BeanParam PageRequest page) {
        return proposals.find(status, prospect, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Proposal> get(@RestPath ProposalId id) {
        return proposals.require(id);
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
