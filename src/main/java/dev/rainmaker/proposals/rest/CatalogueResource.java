package dev.rainmaker.proposals.rest;

import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.id.IdFormat;
import dev.rainmaker.proposals.CatalogueApi;
import dev.rainmaker.proposals.CatalogueItem;
import dev.rainmaker.proposals.EditCatalogueItem;
import dev.rainmaker.proposals.ProposalReviewApi;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What the company sells. */
@Cancellable(false)
@Path("/v1/catalogue")
public class CatalogueResource {
    private final CatalogueApi catalogue;
    private final ProposalReviewApi review;
    private final CurrentActor actor;
    private final CompanyConfig company;

    CatalogueResource(CatalogueApi catalogue, ProposalReviewApi review, CurrentActor actor, CompanyConfig company) {
        this.catalogue = catalogue;
        this.review = review;
        this.actor = actor;
        this.company = company;
    }

    /** New words and price of an item; proposals that exist keep theirs. */
    public record EditItemRequest(
            @NotBlank @Size(max = 120) String name,
            @NotNull @Size(max = 500) String description,
            @Min(0) @Max(100_000_000) long unitPriceMinor,
            @Min(0) @Max(100_000_000) long unitCostMinor,
            boolean active,
            CatalogueItem.Category category,
            @Size(max = 120) String vendor,
            @Min(1) @Max(100_000) Integer minGuests,
            @Min(1) @Max(100_000) Integer maxGuests,
            Set<Month> months,
            @Size(max = 40) List<@Size(max = 26) String> options,
            @Size(max = 40) String choice) {
        private EditCatalogueItem command() {
            return new EditCatalogueItem(
                    name,
                    description,
                    unitPriceMinor,
                    unitCostMinor,
                    active,
                    category,
                    vendor,
                    minGuests,
                    maxGuests,
                    months,
                    options,
                    choice);
        }
    }

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<List<CatalogueItemResponse>> list() {
        boolean seesCost = review.seesCost(actor.get());
        return catalogue.all().map(items -> items.stream()
                .map(item -> CatalogueItemResponse.of(item, company.currency(), seesCost))
                .toList());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<CatalogueItemResponse> edit(
            @RestPath String id, @RestHeader("If-Match") String ifMatch, @Valid @NotNull EditItemRequest request) {
        return catalogue
                .edit(IdFormat.require("catalogue item", id), ifMatch, request.command(), actor.get())
                .map(item -> CatalogueItemResponse.of(item, company.currency(), true));
    }
}
