package dev.rainmaker.proposals.rest;

import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.proposals.Acceptance;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The client's side of a proposal, by its unguessable link. Reading here is no view: the page counts those. */
@Cancellable(false)
@Path("/v1/public/proposals/{token}")
@PermitAll
public class PublicProposalResource {
    private static final Acceptance NOTHING = new Acceptance(null, List.of(), null, null);

    private final ProposalsApi proposals;
    private final CompanyConfig company;

    PublicProposalResource(ProposalsApi proposals, CompanyConfig company) {
        this.proposals = proposals;
        this.company = company;
    }

    /**
     * A yes; without a package the recommended one is meant. With options the fingerprint of their quote is needed, and with a
     * fingerprint exactly that price is accepted.
     */
    public record AcceptRequest(
            @Size(max = 26) String packageId,
            @Size(max = 120) String name,
            @Size(max = 2000) String note,
            @Size(max = 40) List<@NotNull @Size(max = 26) String> optionIds,
            @Size(max = 64) String fingerprint) {}

    /** Options ticked in a package; without a package in the recommended one. */
    public record QuoteRequest(
            @Size(max = 26) String packageId,
            @Size(max = 40) List<@NotNull @Size(max = 26) String> optionIds) {}

    /** A no, and why. */
    public record DeclineRequest(@Size(max = 2000) String reason) {}

    /** What should be different. */
    public record ChangesRequest(@NotBlank @Size(max = 4000) String text) {}

    @GET
    public Uni<PublicProposal> get(@RestPath String token) {
        return shown(token);
    }

    /** The package with these options at its price; nothing is stored. */
    @POST
    @Path("/quote")
    public Uni<PublicProposal.Offer> quote(@RestPath String token, @Valid @NotNull QuoteRequest request) {
        return proposals
                .byLink(token)
                .map(found -> request.packageId() == null ? found.recommended().packageId() : request.packageId())
                .flatMap(packageId -> proposals
                        .offering(token, new Acceptance(packageId, request.optionIds(), null, null))
                        .map(offering -> PublicProposal.Offer.of(offering.quote(packageId))));
    }

    @POST
    @Path("/accept")
    public Uni<PublicProposal> accept(@RestPath String token, @Valid @NotNull AcceptRequest request) {
        return proposals
                .accept(
                        token,
                        new Acceptance(request.packageId(), request.optionIds(), request.fingerprint(), request.note()))
                .flatMap(accepted -> shown(token));
    }

    @POST
    @Path("/decline")
    public Uni<PublicProposal> decline(@RestPath String token, @Valid @NotNull DeclineRequest request) {
        return proposals.decline(token, request.reason()).flatMap(declined -> shown(token));
    }

    @POST
    @Path("/changes")
    public Uni<PublicProposal> changes(@RestPath String token, @Valid @NotNull ChangesRequest request) {
        return proposals.askForChanges(token, request.text()).flatMap(asked -> shown(token));
    }

    private Uni<PublicProposal> shown(String token) {
        return proposals.offering(token, NOTHING).map(offering -> PublicProposal.of(offering, company.name()));
    }
}
