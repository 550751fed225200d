package dev.rainmaker.proposals.rest;

import dev.rainmaker.platform.names.ProspectNames;
import dev.rainmaker.proposals.Proposal;
import dev.rainmaker.proposals.ProposalId;
import dev.rainmaker.proposals.ProposalReviewApi;
import dev.rainmaker.proposals.ProposalVersion;
import dev.rainmaker.proposals.WhatIf;
import dev.rainmaker.proposals.WhatIfAnswer;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What-if, versions, and what an owner or a manager answers for. Costs are left out for those who may not know them. */
@Cancellable(false)
@Path("/v1/proposals")
public class ProposalReviewResource {
    private final ProposalReviewApi review;
    private final ProspectNames names;
    private final CurrentActor actor;

    ProposalReviewResource(ProposalReviewApi review, ProspectNames names, CurrentActor actor) {
        this.review = review;
        this.names = names;
        this.actor = actor;
    }

    /** What is null stays as it is in the newest version. */
    public record WhatIfRequest(
            @Min(1) @Max(100_000) Integer guests,
            LocalDate date,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
            BigDecimal discountPercent,

            @Size(max = 26) String packageId,
            @Size(max = 40) List<@NotNull @Size(max = 26) String> optionIds) {}

    /** What is taken off, 0 for nothing. */
    public record DiscountRequest(
            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
            BigDecimal discountPercent) {}

    /** Which version is answered for, and why. */
    public record SignOffRequest(
            @Min(1) int number, @NotBlank @Size(max = 500) String reason) {}

    /** Why. */
    public record ReasonRequest(@NotBlank @Size(max = 500) String reason) {}

    /** What a version written today would cost; nothing is stored. */
    @POST
    @Path("/{id}/what-if")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<WhatIfAnswer> whatIf(@RestPath ProposalId id, @Valid @NotNull WhatIfRequest request) {
        boolean seesCost = review.seesCost(actor.get());
        return review.whatIf(
                        id,
                        new WhatIf(
                                request.guests(),
                                request.date(),
                                request.discountPercent(),
                                request.packageId(),
                                request.optionIds()))
                .map(answer -> seesCost ? answer : answer.withoutCost());
    }

    /** All versions, newest first, with what changed. */
    @GET
    @Path("/{id}/versions")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<List<ProposalVersion>> versions(@RestPath ProposalId id) {
        boolean seesCost = review.seesCost(actor.get());
        return review.versions(id)
                .map(all -> seesCost
                        ? all
                        : all.stream().map(ProposalVersion::withoutCost).toList());
    }

    /** A further version with this discount, before the one at hand has left. */
    @POST
    @Path("/{id}/versions")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<ProposalResponse> discount(@RestPath ProposalId id, @Valid @NotNull DiscountRequest request) {
        boolean seesCost = review.seesCost(actor.get());
        return named(review.discount(id, request.discountPercent(), actor.get()))
                .map(written -> seesCost ? written : written.withoutCost());
    }

    @POST
    @Path("/{id}/sign-off")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<ProposalResponse> signOff(@RestPath ProposalId id, @Valid @NotNull SignOffRequest request) {
        return named(review.signOff(id, request.number(), request.reason(), actor.get()));
    }

    @POST
    @Path("/{id}/choice/confirm")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<ProposalResponse> confirm(@RestPath ProposalId id, @Valid @NotNull ReasonRequest request) {
        return named(review.confirmChoice(id, request.reason(), actor.get()));
    }

    @POST
    @Path("/{id}/choice/refuse")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<ProposalResponse> refuse(@RestPath ProposalId id, @Valid @NotNull ReasonRequest request) {
        return named(review.refuseChoice(id, request.reason(), actor.get()));
    }

    private Uni<ProposalResponse> named(Uni<Proposal> changed) {
        return changed.flatMap(row ->
                        names.beside(List.of(row), each -> each.prospectId().value(), ProposalResponse::new))
                .map(List::getFirst);
    }
}
