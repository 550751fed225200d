package dev.rainmaker.proposals.rest;

import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.id.IdFormat;
import dev.rainmaker.proposals.CatalogueApi;
import dev.rainmaker.proposals.CatalogueItem;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What the company sells. */
@Cancellable(false)
@Path("/v1/catalogue")
public class CatalogueResource {
    private final CatalogueApi catalogue;
    private final CurrentActor actor;
    private final CompanyConfig company;

    CatalogueResource(CatalogueApi catalogue, CurrentActor actor, CompanyConfig company) {
        this.catalogue = catalogue;
        this.actor = actor;
        this.company = company;
    }

    /** New words and price of an item; proposals that exist keep theirs. */
    public record EditItemRequest(
            @NotBlank @Size(max = 120) String name,
            @NotNull @Size(max = 500) String description,
            @Min(0) @Max(100_000_000) long unitPriceMinor,
            @Min(0) @Max(100_000_000) long unitCostMinor,
            boolean active) {}

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<List<CatalogueItemResponse>> list() {
        return catalogue.all().map(items -> items.stream().map(this::priced).toList());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<CatalogueItemResponse> edit(
            @RestPath String id, @RestHeader("If-Match") String ifMatch, @Valid @NotNull EditItemRequest request) {
        return catalogue
                .edit(
                        IdFormat.require("catalogue item", id),
                        ifMatch,
                        request.name(),
                        request.description(),
                        request.unitPriceMinor(),
                        request.unitCostMinor(),
                        request.active(),
                        actor.get())
                .map(this::priced);
    }

    private CatalogueItemResponse priced(CatalogueItem item) {
        return new CatalogueItemResponse(item, company.currency());
    }
}
