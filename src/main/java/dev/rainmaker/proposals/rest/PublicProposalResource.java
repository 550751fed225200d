package dev.rainmaker.proposals.rest;

import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.proposals.Proposal;
import dev.rainmaker.proposals.ProposalsApi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The client's side of a proposal, by its unguessable link. Reading here is no view: the page counts those. */
@Cancellable(false)
@Path("/v1/public/proposals/{token}")
@PermitAll
public class PublicProposalResource {
    private final ProposalsApi proposals;
    private final CompanyConfig company;

    PublicProposalResource(ProposalsApi proposals, CompanyConfig company) {
        this.proposals = proposals;
        this.company = company;
    }

    /** A yes; without a package the recommended one is meant. */
    public record AcceptRequest(
            @Size(max = 26) String packageId,
            @Size(max = 120) String name,
            @Size(max = 2000) String note) {}

    /** A no, and why. */
    public record DeclineRequest(@Size(max = 2000) String reason) {}

    /** What should be different. */
    public record ChangesRequest(@NotBlank @Size(max = 4000) String text) {}

    @GET
    public Uni<PublicProposal> get(@RestPath String token) {
        return proposals.byLink(token).map(this::shown);
    }

    @POST
    @Path("/accept")
    public Uni<PublicProposal> accept(@RestPath String token, @Valid @NotNull AcceptRequest request) {
        return proposals.accept(token, request.packageId(), request.note()).map(this::shown);
    }

    @POST
    @Path("/decline")
    public Uni<PublicProposal> decline(@RestPath String token, @Valid @NotNull DeclineRequest request) {
        return proposals.decline(token, request.reason()).map(this::shown);
    }

    @POST
    @Path("/changes")
    public Uni<PublicProposal> changes(@RestPath String token, @Valid @NotNull ChangesRequest request) {
        return proposals.askForChanges(token, request.text()).map(this::shown);
    }

    private PublicProposal shown(Proposal proposal) {
        return PublicProposal.of(proposal, company.name());
    }
}
